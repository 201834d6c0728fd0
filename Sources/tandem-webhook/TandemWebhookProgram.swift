import ArgumentParser

/// The command line of the server.
@main
struct TandemWebhookProgram: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tandem-webhook",
    abstract: "Hold tandem's conversations inside the chat platforms that people already use.",
    discussion: """
      Examples:
        tandem-webhook --config webhook.yaml              serve until SIGTERM
        tandem-webhook check --config webhook.yaml        every problem of the configuration at once
        tandem-webhook letters list --config webhook.yaml replies that could not be delivered
      """,
    subcommands: [ServeCommand.self, CheckCommand.self, LettersCommand.self, EchoCommand.self],
    defaultSubcommand: ServeCommand.self)
}
