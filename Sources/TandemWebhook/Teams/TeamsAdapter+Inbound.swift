import TandemDialogue

extension TeamsAdapter {
  /// Checks the token before anything of the body is believed, then that both belong together.
  public func receive(_ request: InboundRequest, at now: Int64) -> Reception {
    do throws(Refusal) {
      guard request.method == "POST" else { throw .method }
      guard request.body.count <= limits.inboundBytesMax else { throw .tooLarge }
      if request.path == ["outgoing"] { return try outgoing(request, at: now) }
      guard request.path.isEmpty else { throw .unknownPath }
      let token = try BotToken(
        request.headers[only: "authorization"], audience: appId, keys: keys, at: now)
      guard request.isJSON else { throw .mediaType }
      let activity = try JSON.decode(
        TeamsActivity.self, from: request.body, limitBytes: limits.inboundBytesMax)
      guard token.covers(serviceURL: activity.serviceUrl, channel: activity.channelId) else { throw .forged }
      guard allows(serviceURL: activity.serviceUrl), let tenant = activity.tenant, tenants.contains(tenant)
      else { throw .foreign }
      return reception(of: activity, tenant)
    } catch { return .refused(error) }
  }

  private func reception(of activity: TeamsActivity, _ tenant: String) -> Reception {
    guard !isEcho(activity), let act = act(of: activity) else { return .ignored(Self.answer(to: activity)) }
    let user = tenant + "/" + (activity.from.aadObjectId ?? activity.from.id)
    let address = Address(
      installation: installation, user: activity.from.id, channel: activity.conversation.id,
      extras: ["service": activity.serviceUrl])
    // Edits carry the id of the message they change, so the time belongs to the key.
    let key = [
      tenant, activity.conversation.id, activity.id ?? "", activity.type, activity.timestamp ?? "",
    ]
    let incoming = Incoming(
      delivery: key.joined(separator: "/"), user: user, address: address, act: act, name: activity.from.name,
      language: Incoming.language(ofLocale: activity.locale))
    return .accepted([incoming], Self.answer(to: activity))
  }

  private func isEcho(_ activity: TeamsActivity) -> Bool {
    activity.from.id == activity.recipient?.id || activity.from.id.hasPrefix("28:")
      || activity.from.role == "bot"
  }

  private func act(of activity: TeamsActivity) -> Incoming.Act? {
    let isPrivate = activity.conversation.conversationType == "personal"
    switch activity.type {
    case "message":
      guard isPrivate else { return .elsewhere }
      let text = spoken(in: activity)
      return text.isEmpty ? .unreadable : .text(text)
    case "conversationUpdate":
      let isAdded = (activity.membersAdded ?? []).contains { $0.id == activity.recipient?.id }
      return isAdded && isPrivate ? .opened : nil
    case "installationUpdate": return activity.action?.hasPrefix("remove") == true ? .left : nil
    default: return nil
    }
  }

  /// The words without the bot's own mention.
  private func spoken(in activity: TeamsActivity) -> String {
    var text = activity.text ?? ""
    for entity in activity.entities ?? [] where entity.type == "mention" {
      guard entity.mentioned?.id == activity.recipient?.id, let mention = entity.text, !mention.isEmpty
      else { continue }
      text = text.replacing(mention, with: "")
    }
    return text.split(whereSeparator: { $0 == " " }).joined(separator: " ")
  }

  /// An `invoke` is answered in the body, since Teams shows a failure otherwise.
  private static func answer(to activity: TeamsActivity) -> Answer {
    guard activity.type == "invoke" else { return .empty(200) }
    guard activity.name == "adaptiveCard/action" else { return .empty(501) }
    return .json(
      200,
      ["statusCode": 200, "type": "application/vnd.microsoft.activity.message", "value": "ok"])
  }
}
