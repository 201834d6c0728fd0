/// The part of an activity that tandem reads.
struct TeamsActivity: Decodable {
  struct Account: Decodable {
    let id: String
    let name: String?
    let aadObjectId: String?
    let role: String?
  }
  struct Conversation: Decodable {
    let id: String
    let conversationType: String?
    let tenantId: String?
  }
  struct ChannelData: Decodable {
    struct Tenant: Decodable { let id: String }
    let tenant: Tenant?
  }
  struct Entity: Decodable {
    let type: String
    let mentioned: Account?
    let text: String?
  }

  let type: String
  let id: String?
  let timestamp: String?
  let channelId: String
  let serviceUrl: String
  let from: Account
  let conversation: Conversation
  let recipient: Account?
  let text: String?
  let locale: String?
  let name: String?
  let action: String?
  let channelData: ChannelData?
  let membersAdded: [Account]?
  let entities: [Entity]?

  /// The tenant that the person belongs to.
  var tenant: String? { channelData?.tenant?.id ?? conversation.tenantId }
}
