/// The closed word classes of English: words that no list has to name.
enum EnglishClosed {
  static let articles: WordSet = ["a", "an", "the"]
  static let possessives: WordSet = ["my", "your", "his", "her", "its", "our", "their", "whose"]
  static let determiners: WordSet = articles.union(possessives).union([
    "this", "that", "these", "those", "some", "any", "no", "every", "each", "another", "all", "both", "many",
    "much",
    "more", "most", "several", "few", "enough", "less", "fewer", "one", "two", "three", "four", "five", "six",
    "seven",
    "eight", "nine", "ten", "half", "what", "which", "other", "such", "either", "neither", "twice",
  ])
  static let subjects: WordSet = [
    "i", "you", "he", "she", "it", "we", "they", "there", "i'm", "i've", "i'd", "i'll", "it's", "he's",
    "she's", "we're",
    "they're", "we've", "they've", "there's", "that's", "you're", "nobody", "everyone", "everybody", "no-one",
    "who's", "it'll", "they'll", "we'll", "he'll", "she'll", "you'll", "you've", "they'd", "we'd", "he'd",
    "she'd", "you'd", "who'll", "who've",
  ]
  static let prepositions: WordSet = [
    "in", "on", "at", "by", "for", "with", "without", "about", "from", "to", "into", "of", "over", "under",
    "through",
    "between", "among", "during", "before", "after", "across", "around", "behind", "beyond", "against",
    "within",
    "towards", "toward", "outside", "inside", "as", "like", "than", "per", "via", "near", "above", "below",
    "off", "out",
    "up", "down", "upon", "since", "until", "except", "despite", "instead",
  ]
  static let conjunctions: WordSet = ["and", "or", "but", "nor", "yet"]
  static let relatives: WordSet = [
    "who", "that", "which", "where", "whom", "whose", "whatever", "whoever", "whichever",
  ]
  static let questions: WordSet = ["what", "how", "why", "where", "when", "who", "which", "whose"]
  static let modals: WordSet = [
    "can", "could", "will", "would", "should", "must", "may", "might", "can't", "cannot", "couldn't", "won't",
    "wouldn't",
    "shouldn't",
  ]
  /// Finite forms of be, have and do.
  static let auxiliaries: WordSet = [
    "am", "is", "are", "was", "were", "has", "had", "does", "did", "isn't", "aren't", "wasn't", "weren't",
    "hasn't",
    "haven't", "doesn't", "don't", "didn't", "hadn't",
  ]
  /// Adverbs that may stand before a verb.
  static let adverbs: WordSet = [
    "really", "finally", "better", "also", "truly", "actually", "just", "simply", "still", "always", "again",
    "even",
    "actively", "openly", "honestly", "properly", "fully", "once", "first", "only", "gradually",
    "consciously",
    "regularly", "quickly", "clearly", "confidently", "calmly", "slowly", "further", "already", "mostly",
    "mainly",
    "personally", "together", "eventually", "someday", "maybe", "perhaps", "especially", "particularly",
    "soon", "often",
    "completely", "successfully", "deliberately", "ultimately", "effectively", "professionally", "now",
  ]
  /// Words that count.
  static let numbers: WordSet = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "twenty", "thirty", "forty", "fifty", "hundred", "dozen",
  ]
  /// Pronouns that name nobody in particular.
  static let indefinites: WordSet = [
    "someone", "somebody", "anyone", "anybody", "nobody", "everyone", "everybody", "no-one", "noone",
    "something", "anything", "nothing", "everything", "mine", "hers", "theirs", "yours",
  ]
  /// Pronouns that follow a verb or a preposition.
  static let objects: WordSet = [
    "me", "him", "her", "us", "them", "it", "you", "myself", "himself", "herself", "itself", "ourselves",
    "themselves", "yourself",
  ]
  /// Adverbs that follow what they belong to.
  static let trailingAdverbs: WordSet = [
    "too", "afterwards", "later", "alone", "else", "anymore", "yet", "ago", "twice", "somewhere", "anywhere",
    "here", "there", "abroad", "ever", "never", "instead", "somehow", "regularly", "tomorrow", "today",
    "yesterday",
    "elsewhere", "weekly", "daily", "monthly", "online", "early", "once", "longer",
  ]
  /// Words that open a clause which depends on another.
  static let subordinators: WordSet = [
    "if", "because", "when", "while", "until", "before", "after", "since", "once", "whether", "although",
    "though", "unless", "whenever", "as", "than", "that",
  ]
  /// Pronouns of whom a verb may be expected, as of nouns for people.
  static let somebody: WordSet = [
    "someone", "somebody", "they", "he", "she", "everyone", "everybody", "nobody",
  ]
  /// Words that can't end a phrase.
  static let dangling: WordSet = [
    "please", "lol", "basically", "etc", "etc.", "haha", "the", "a", "an", "my", "because", "i", "of", "if",
    "when",
    "thanks", "though", "hopefully", "maybe", "somehow", "really", "just", "than",
  ]
  /// Quantifiers and adjectives after which an -s form is a noun.
  static let plurals: WordSet = [
    "people", "women", "men", "children", "kids", "staff", "others", "everyone", "folks", "alumni",
    "criteria",
    "police", "youth", "foremen", "folk", "salespeople", "firefighters",
  ]
}
