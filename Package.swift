// swift-tools-version: 6.2
import PackageDescription

/// Rules that hold for every Swift target; docs/ARCHITECTURE.md says why.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
  .strictMemorySafety(),
]

/// In libraries asynchronous functions stay on the executor of their caller.
/// docs/decisions/runtime-callers-executor.md says why.
let library = house + [.enableUpcomingFeature("NonisolatedNonsendingByDefault")]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let crypto: [Target.Dependency] = [
  .product(name: "Crypto", package: "swift-crypto"), .product(name: "CryptoExtras", package: "swift-crypto"),
]
let hummingbird: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HummingbirdCore", package: "hummingbird"),
  .product(name: "HummingbirdTLS", package: "hummingbird"),
  .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  .product(name: "UnixSignals", package: "swift-service-lifecycle"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "NIOSSL", package: "swift-nio-ssl"),
]
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: library)
}

func program(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: house)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies + ["TandemTesting"], swiftSettings: house)
}

let package = Package(
  name: "tandem",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tandem", targets: ["tandem"]),
    .executable(name: "tandem-webhook", targets: ["tandem-webhook"]),
    .executable(name: "tandem-bench", targets: ["tandem-bench"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // Pure: no Foundation, no I/O, no clock, no logger.
    module("TandemDialogue"),
    module("TandemLanguage"),
    module("TandemMentoring", ["TandemLanguage", "TandemDialogue"]),
    // Edges.
    .target(name: "CPrompts", exclude: ["list.awk"], cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    .systemLibrary(name: "CEdit", providers: [.apt(["libedit-dev"])]),
    module("TandemPrompts", ["TandemMentoring", "TandemLanguage", "TandemDialogue", "CPrompts", yams]),
    module("TandemStore", ["TandemDialogue"]),
    module(
      "TandemRuntime",
      ["TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage", "TandemDialogue", logging]),
    module(
      "TandemKickoff",
      [
        "TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage", "TandemDialogue", mustache, yams,
      ]),
    // Channels.
    module("TandemTerminal", ["TandemRuntime", "TandemDialogue", "CEdit"]),
    module("TandemLines", ["TandemRuntime", "TandemLanguage", "TandemDialogue", logging]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    module("TandemHTTPClient", ["CCurl"]),
    module("TandemWebhook", ["TandemRuntime", "TandemStore", "TandemDialogue", logging] + crypto),
    // The only ones that Hummingbird is built for.
    module(
      "TandemWebhookServer",
      [
        "TandemWebhook", "TandemHTTPClient", "TandemRuntime", "TandemStore", "TandemPrompts",
        "TandemDialogue",
        "TandemLanguage", "TandemMentoring", logging, yams,
      ] + hummingbird),
    program(
      "tandem-webhook",
      [
        "TandemWebhookServer", "TandemWebhook", "TandemKickoff", "TandemRuntime", "TandemStore",
        "TandemPrompts", "TandemMentoring", "TandemLanguage", "TandemDialogue", arguments, logging,
      ]),
    // Programs.
    program(
      "tandem",
      [
        "TandemTesting", "TandemTerminal", "TandemLines", "TandemKickoff", "TandemRuntime", "TandemStore",
        "TandemPrompts",
        "TandemMentoring",
        "TandemLanguage", "TandemDialogue", arguments, logging,
      ]),
    program(
      "tandem-bench",
      [
        "TandemTesting", "TandemLines", "TandemKickoff", "TandemRuntime", "TandemStore", "TandemPrompts",
        "TandemMentoring",
        "TandemLanguage", "TandemDialogue",
      ]),
    // The test twin.
    module(
      "TandemTesting",
      [
        "TandemLines", "TandemRuntime", "TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage",
        "TandemDialogue",
      ]),
    tests("TandemDialogueTests", ["TandemDialogue"]),
    tests("TandemLanguageTests", ["TandemLanguage"]),
    tests("TandemMentoringTests", ["TandemMentoring", "TandemLanguage", "TandemDialogue"]),
    tests("TandemPromptsTests", ["TandemPrompts", "TandemDialogue"]),
    tests("TandemStoreTests", ["TandemStore", "TandemDialogue"]),
    tests("TandemRuntimeTests", ["TandemRuntime", "TandemStore", "TandemPrompts", "TandemDialogue"]),
    tests(
      "TandemKickoffTests",
      [
        "TandemKickoff", "TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage",
        "TandemDialogue",
      ]),
    tests("TandemTerminalTests", ["TandemTerminal", "TandemRuntime", "TandemDialogue"]),
    tests("TandemLinesTests", ["TandemLines", "TandemRuntime", "TandemStore", "TandemDialogue"]),
    tests(
      "TandemScenarioTests",
      [
        "TandemRuntime", "TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage",
        "TandemDialogue", "TandemLines",
      ]),
    tests("TandemCommandTests", ["tandem", "TandemTerminal", "TandemRuntime", arguments]),
    tests("TandemHTTPClientTests", ["TandemHTTPClient"]),
    tests(
      "TandemWebhookTests", ["TandemWebhook", "TandemRuntime", "TandemStore", "TandemDialogue"] + crypto),
    tests(
      "TandemWebhookServerTests",
      [
        "TandemWebhookServer", "TandemWebhook", "TandemHTTPClient", "TandemPrompts",
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ]),
    tests("TidyTests", []),
  ]
)

// A module at a time: TANDEM_ONLY=TandemLanguageTests swift test
if let only = Context.environment["TANDEM_ONLY"] {
  var kept: Set<String> = []
  func keep(_ name: String) {
    guard kept.insert(name).inserted else { return }
    for dependency in package.targets.first(where: { $0.name == name })?.dependencies ?? [] {
      switch dependency {
      case .targetItem(let name, _), .byNameItem(let name, _): keep(name)
      default: break
      }
    }
  }
  for name in only.split(separator: ",") { keep(String(name)) }
  package.targets.removeAll { !kept.contains($0.name) }
  package.products.removeAll { product in
    !((product as? Product.Executable)?.targets.allSatisfy(kept.contains) ?? false)
  }
}
