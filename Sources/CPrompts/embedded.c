#include "CPrompts.h"

// Every file of prompts/. `make embed` writes this list; a test holds it against the folder.
// The compiler notices when one of the files changes.
static const tandem_embedded_file files[] = {
  {"flow.yaml", (const unsigned char[]){
#embed "../../prompts/flow.yaml" suffix(,)
  0}},
  {0, 0},
};

const tandem_embedded_file *tandem_embedded_files(void) { return files; }
