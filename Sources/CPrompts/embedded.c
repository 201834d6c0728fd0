#include "CPrompts.h"

// Every file of prompts/. `make embed` writes this list; a test holds it against the folder.
// The compiler notices when one of the files changes.
static const tandem_embedded_file files[] = {
  {"briefs/brief.html.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/brief.html.mustache" suffix(,)
  0}},
  {"briefs/brief.md.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/brief.md.mustache" suffix(,)
  0}},
  {"briefs/brief.txt.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/brief.txt.mustache" suffix(,)
  0}},
  {"briefs/cards.html.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/cards.html.mustache" suffix(,)
  0}},
  {"briefs/dataprotection.html.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/dataprotection.html.mustache" suffix(,)
  0}},
  {"briefs/dataprotection.md.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/dataprotection.md.mustache" suffix(,)
  0}},
  {"briefs/de/brief.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/de/brief.yaml" suffix(,)
  0}},
  {"briefs/de/dataprotection.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/de/dataprotection.yaml" suffix(,)
  0}},
  {"briefs/de/mail.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/de/mail.yaml" suffix(,)
  0}},
  {"briefs/de/report.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/de/report.yaml" suffix(,)
  0}},
  {"briefs/de/roster.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/de/roster.yaml" suffix(,)
  0}},
  {"briefs/en/brief.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/en/brief.yaml" suffix(,)
  0}},
  {"briefs/en/dataprotection.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/en/dataprotection.yaml" suffix(,)
  0}},
  {"briefs/en/mail.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/en/mail.yaml" suffix(,)
  0}},
  {"briefs/en/report.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/en/report.yaml" suffix(,)
  0}},
  {"briefs/en/roster.yaml", (const unsigned char[]){
#embed "../../prompts/briefs/en/roster.yaml" suffix(,)
  0}},
  {"briefs/report.html.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/report.html.mustache" suffix(,)
  0}},
  {"briefs/report.md.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/report.md.mustache" suffix(,)
  0}},
  {"briefs/sheet.css.mustache", (const unsigned char[]){
#embed "../../prompts/briefs/sheet.css.mustache" suffix(,)
  0}},
  {"de/frame.yaml", (const unsigned char[]){
#embed "../../prompts/de/frame.yaml" suffix(,)
  0}},
  {"de/goal.yaml", (const unsigned char[]){
#embed "../../prompts/de/goal.yaml" suffix(,)
  0}},
  {"de/machine.yaml", (const unsigned char[]){
#embed "../../prompts/de/machine.yaml" suffix(,)
  0}},
  {"de/motive.yaml", (const unsigned char[]){
#embed "../../prompts/de/motive.yaml" suffix(,)
  0}},
  {"de/phrases.yaml", (const unsigned char[]){
#embed "../../prompts/de/phrases.yaml" suffix(,)
  0}},
  {"de/plan.yaml", (const unsigned char[]){
#embed "../../prompts/de/plan.yaml" suffix(,)
  0}},
  {"de/platform.yaml", (const unsigned char[]){
#embed "../../prompts/de/platform.yaml" suffix(,)
  0}},
  {"de/statement.yaml", (const unsigned char[]){
#embed "../../prompts/de/statement.yaml" suffix(,)
  0}},
  {"de/terminal.yaml", (const unsigned char[]){
#embed "../../prompts/de/terminal.yaml" suffix(,)
  0}},
  {"de/terms.yaml", (const unsigned char[]){
#embed "../../prompts/de/terms.yaml" suffix(,)
  0}},
  {"de/words.yaml", (const unsigned char[]){
#embed "../../prompts/de/words.yaml" suffix(,)
  0}},
  {"en/frame.yaml", (const unsigned char[]){
#embed "../../prompts/en/frame.yaml" suffix(,)
  0}},
  {"en/goal.yaml", (const unsigned char[]){
#embed "../../prompts/en/goal.yaml" suffix(,)
  0}},
  {"en/machine.yaml", (const unsigned char[]){
#embed "../../prompts/en/machine.yaml" suffix(,)
  0}},
  {"en/motive.yaml", (const unsigned char[]){
#embed "../../prompts/en/motive.yaml" suffix(,)
  0}},
  {"en/phrases.yaml", (const unsigned char[]){
#embed "../../prompts/en/phrases.yaml" suffix(,)
  0}},
  {"en/plan.yaml", (const unsigned char[]){
#embed "../../prompts/en/plan.yaml" suffix(,)
  0}},
  {"en/platform.yaml", (const unsigned char[]){
#embed "../../prompts/en/platform.yaml" suffix(,)
  0}},
  {"en/statement.yaml", (const unsigned char[]){
#embed "../../prompts/en/statement.yaml" suffix(,)
  0}},
  {"en/terminal.yaml", (const unsigned char[]){
#embed "../../prompts/en/terminal.yaml" suffix(,)
  0}},
  {"en/terms.yaml", (const unsigned char[]){
#embed "../../prompts/en/terms.yaml" suffix(,)
  0}},
  {"en/words.yaml", (const unsigned char[]){
#embed "../../prompts/en/words.yaml" suffix(,)
  0}},
  {"flow.yaml", (const unsigned char[]){
#embed "../../prompts/flow.yaml" suffix(,)
  0}},
  {"motives.yaml", (const unsigned char[]){
#embed "../../prompts/motives.yaml" suffix(,)
  0}},
  {"words/de/adjectives.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/adjectives.tsv" suffix(,)
  0}},
  {"words/de/alarms.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/alarms.tsv" suffix(,)
  0}},
  {"words/de/answers.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/answers.tsv" suffix(,)
  0}},
  {"words/de/asks.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/asks.tsv" suffix(,)
  0}},
  {"words/de/bare-nouns.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/bare-nouns.tsv" suffix(,)
  0}},
  {"words/de/checks.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/checks.tsv" suffix(,)
  0}},
  {"words/de/closed.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/closed.tsv" suffix(,)
  0}},
  {"words/de/common.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/common.tsv" suffix(,)
  0}},
  {"words/de/companions.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/companions.tsv" suffix(,)
  0}},
  {"words/de/cues.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/cues.tsv" suffix(,)
  0}},
  {"words/de/motives.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/motives.tsv" suffix(,)
  0}},
  {"words/de/nominalisations.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/nominalisations.tsv" suffix(,)
  0}},
  {"words/de/nouns.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/nouns.tsv" suffix(,)
  0}},
  {"words/de/people.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/people.tsv" suffix(,)
  0}},
  {"words/de/spoken.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/spoken.tsv" suffix(,)
  0}},
  {"words/de/story.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/story.tsv" suffix(,)
  0}},
  {"words/de/strong-verbs.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/strong-verbs.tsv" suffix(,)
  0}},
  {"words/de/verbs.tsv", (const unsigned char[]){
#embed "../../prompts/words/de/verbs.tsv" suffix(,)
  0}},
  {"words/en/adjectives.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/adjectives.tsv" suffix(,)
  0}},
  {"words/en/alarms.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/alarms.tsv" suffix(,)
  0}},
  {"words/en/answers.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/answers.tsv" suffix(,)
  0}},
  {"words/en/asks.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/asks.tsv" suffix(,)
  0}},
  {"words/en/checks.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/checks.tsv" suffix(,)
  0}},
  {"words/en/collocations.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/collocations.tsv" suffix(,)
  0}},
  {"words/en/common.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/common.tsv" suffix(,)
  0}},
  {"words/en/counting.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/counting.tsv" suffix(,)
  0}},
  {"words/en/cues.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/cues.tsv" suffix(,)
  0}},
  {"words/en/motives.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/motives.tsv" suffix(,)
  0}},
  {"words/en/names.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/names.tsv" suffix(,)
  0}},
  {"words/en/nouns.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/nouns.tsv" suffix(,)
  0}},
  {"words/en/people.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/people.tsv" suffix(,)
  0}},
  {"words/en/story.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/story.tsv" suffix(,)
  0}},
  {"words/en/turns.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/turns.tsv" suffix(,)
  0}},
  {"words/en/verbs.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/verbs.tsv" suffix(,)
  0}},
  {"words/en/wishes.tsv", (const unsigned char[]){
#embed "../../prompts/words/en/wishes.tsv" suffix(,)
  0}},
  {0, 0},
};

const tandem_embedded_file *tandem_embedded_files(void) { return files; }
