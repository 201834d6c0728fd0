import Logging

/// Hands on what is logged. Metadata is only kept until then: the usual handler writes it out as text
/// whenever some is set, and every request sets its number.
struct ForwardingLogHandler: LogHandler {
  let target: Logger
  var logLevel: Logger.Level
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    target.log(
      level: event.level, event.message,
      metadata: metadata.merging(event.metadata ?? [:]) { _, last in last }, source: event.source)
  }
}
