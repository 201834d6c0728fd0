import TandemDialogue

/// What people write in a direct chat with the bot: Mattermost tells it to no webhook, so it is asked for.
///
/// The bookmark holds when reading began, and for each direct channel the time of the latest post with the
/// ids of the last seconds before it: posts are seen in the order in which they were saved, and that isn't
/// quite the order of their times.
extension MattermostAdapter: Polling {
  /// Milliseconds in which a post may become visible after a later one.
  private static let overlap = 10_000

  /// Between two looks at the list of direct channels.
  public var pauseMilliseconds: Int64 { Int64(pollSeconds) * 1000 }

  /// Whoever writes from this moment on is answered.
  public func beginning(at now: Int64) -> Bookmark { ["begun": .number(Int(now) * 1000)] }

  /// All channels of the bot.
  public func question(after bookmark: Bookmark) -> PollQuestion {
    PollQuestion("", get("users/me/channels"))
  }

  /// The list says which channels have something new; each of these says what.
  public func reading(of response: OutboundResponse, to question: PollQuestion, after bookmark: Bookmark)
    throws(Refusal) -> PollReading
  {
    let limit = response.body.count
    guard !question.subject.isEmpty else {
      let channels = try JSON.decode([MattermostChannel].self, from: response.body, limitBytes: limit)
      return PollReading(
        bookmark: bookmark, questions: channels.compactMap { self.question(about: $0, bookmark) })
    }
    let posts = try JSON.decode(MattermostPosts.self, from: response.body, limitBytes: limit)
    return reading(of: posts, in: question.subject, bookmark)
  }

  private func question(about channel: MattermostChannel, _ bookmark: Bookmark) -> PollQuestion? {
    guard channel.type == "D", channel.delete_at ?? 0 == 0 else { return nil }
    let mark = Mark(channel.id, in: bookmark)
    if let last = channel.last_post_at, last <= mark.at { return nil }
    return PollQuestion(
      channel.id,
      get("channels/\(Percent.encoded(channel.id))/posts?since=\(max(0, mark.at - Self.overlap))"))
  }

  private func reading(of posts: MattermostPosts, in channel: String, _ bookmark: Bookmark) -> PollReading {
    var mark = Mark(channel, in: bookmark)
    var reading = PollReading(bookmark: bookmark)
    let begun = bookmark["begun"]?.number ?? 0
    for post in posts.inOrder where post.create_at > max(begun, mark.start - Self.overlap) {
      guard !mark.holds(post.id) else { continue }
      mark.add(post, overlap: Self.overlap)
      reading.bookmark = mark.kept(in: reading.bookmark, as: channel)
      guard let act = act(of: post) else { continue }
      let address = Address(installation: installation, user: post.user_id, channel: channel)
      let incoming = Incoming(delivery: post.id, user: post.user_id, address: address, act: act)
      reading.acts.append((incoming, reading.bookmark))
    }
    return reading
  }

  /// Nothing of our own, of other programs or of the server itself; a deleted post was taken back.
  private func act(of post: MattermostPosts.Post) -> Incoming.Act? {
    guard post.user_id != botUser, post.props?.isOfProgram != true, post.type ?? "" == "",
      post.delete_at ?? 0 == 0
    else { return nil }
    return post.message.isEmpty ? .unreadable : .text(post.message)
  }

  private func get(_ path: String) -> OutboundRequest {
    OutboundRequest(
      method: "GET", url: "\(server)/api/v4/\(path)",
      headers: ["authorization": "Bearer \(botToken.revealed)"])
  }
}

/// How far one channel was read.
private struct Mark {
  /// The time of the latest post that was read, in milliseconds.
  var at: Int
  /// The time when this reading began.
  let start: Int
  /// Posts near that time that were read already, oldest first.
  private var recent: [(id: String, at: Int)]

  init(_ channel: String, in bookmark: Bookmark) {
    let mark = bookmark["channels"]?[channel]
    at = mark?["at"]?.number ?? bookmark["begun"]?.number ?? 0
    start = at
    recent = (mark?["recent"]?.list ?? []).compactMap { entry in
      guard let id = entry["id"]?.text, let at = entry["at"]?.number else { return nil }
      return (id, at)
    }
  }

  func holds(_ post: String) -> Bool { recent.contains { $0.id == post } }

  mutating func add(_ post: MattermostPosts.Post, overlap: Int) {
    at = max(at, post.create_at)
    recent.append((post.id, post.create_at))
    recent.removeAll { $0.at < at - overlap }
  }

  func kept(in bookmark: Bookmark, as channel: String) -> Bookmark {
    var bookmark = bookmark
    var channels = bookmark["channels"]?.record ?? [:]
    let recent = recent.map { Value.record(["id": .text($0.id), "at": .number($0.at)]) }
    channels[channel] = ["at": .number(at), "recent": .list(recent)]
    bookmark["channels"] = .record(channels)
    return bookmark
  }
}
