/// A wish as it was worded: a bare infinitive, and the thing itself where one was named.
struct EnglishWish: Sendable, Hashable {
  var phrase: [EnglishWord]
  var thing: [EnglishWord]?

  init(_ phrase: [EnglishWord], thing: [EnglishWord]? = nil) { (self.phrase, self.thing) = (phrase, thing) }
}
