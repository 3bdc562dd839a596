// swift-tools-version: 6.2
import PackageDescription

// A release is built without line tables: they take a third of the compiler's memory, and what is installed is
// stripped of them. What rooms take from each other is inlined as the compiler sees fit: `-cross-module-optimization`
// took a sixth of the build and made nothing faster that was measured.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .unsafeFlags(["-Xfrontend", "-gnone"], .when(configuration: .release)),
  // Tests are found by the index; of the system's own modules it needs nothing.
  .unsafeFlags(["-index-ignore-system-modules"], .when(configuration: .debug)),
]

/// The plain binary carries zlib and expat with it; that of a distribution's package takes the system's, which are kept
/// safe there (scripts/package.sh).
let sharesLibraries = Context.environment["TAIZHANG_SHARED_LIBRARIES"] == "1"
let officeLibraries: [LinkerSetting] =
  sharesLibraries
  ? [.linkedLibrary("z"), .linkedLibrary("expat")]
  : [.linkedLibrary(":libz.a"), .linkedLibrary(":libexpat.a")]

/// A room of the house: it knows only the rooms named in `knows`, which all stand above it.
func room(_ name: String, knows: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: knows, swiftSettings: strict)
}

/// The tests of a room or of several rooms together. Where the rooms are built as a release, as `make test` does, their tests
/// are not optimized: that took three times as long as it saved.
func tests(_ name: String, of rooms: [Target.Dependency], resources: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: rooms, exclude: resources,
    swiftSettings: strict + [.unsafeFlags(["-Onone"], .when(configuration: .release))])
}

let package = Package(
  name: "taizhang",
  products: [
    .executable(name: "taizhang", targets: ["taizhang"]),
    .library(
      name: "TaizhangRooms",
      targets: [
        "LedgerModel", "LedgerStore", "Queries", "Sample", "Wording", "Exchange", "Console", "Interface",
      ]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .target(name: "CReferenceData", cSettings: [.unsafeFlags(["-std=c23"])]),
    .target(name: "CStart"),
    .target(name: "CSystem"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CExpat", providers: [.apt(["libexpat1-dev"])]),
    .target(name: "CDigest", linkerSettings: [.linkedLibrary(":libcrypto.a")]),
    .target(
      name: "Office", dependencies: ["CZlib", "CExpat"], swiftSettings: strict,
      linkerSettings: officeLibraries),
    room("LedgerModel", knows: ["CReferenceData"]),
    room("LedgerStore", knows: ["LedgerModel", "CSystem", "CDigest"]),
    room("Sample", knows: ["LedgerModel"]),
    room("Wording", knows: ["LedgerModel"]),
    room("Queries", knows: ["LedgerModel", "Wording"]),
    room("Exchange", knows: ["LedgerModel", "Queries", "Wording", "CSystem", "Office"]),
    room("TextWidth"),
    room("Papers", knows: ["LedgerModel", "Wording", "Exchange", "Office", "TextWidth"]),
    room("Console", knows: ["TextWidth"]),
    room("Interface", knows: ["LedgerModel", "Queries", "Wording", "Console"]),
    room(
      "Runtime",
      knows: [
        "LedgerModel", "LedgerStore", "Wording", "Exchange", "Papers", "Console", "Interface", "CSystem",
      ]),
    room("Access", knows: ["LedgerModel", "LedgerStore"]),
    room("CursesConsole", knows: ["CNcursesw", "CSystem", "Console"]),
    room(
      "Verbs",
      knows: [
        "LedgerModel", "LedgerStore", "Access", "Queries", "Sample", "Wording", "Exchange", "Office",
        "Papers",
        "TextWidth",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .executableTarget(
      name: "taizhang",
      dependencies: [
        "CStart", "LedgerModel", "Wording", "Console", "Interface", "Runtime", "CursesConsole", "Verbs",
      ],
      swiftSettings: strict,
      // What is released runs where no Swift is. Linking alone makes the difference, so that the tests of a release build,
      // which share the runtime with their own library, take the same rooms. FoundationEssentials, which ArgumentParser takes, needs the
      // two libraries that stand beside it.
      linkerSettings: [
        .unsafeFlags(
          ["-static-stdlib", "-l_FoundationCShims", "-l_FoundationCollections"],
          .when(configuration: .release))
      ]),

    tests("OfficeTests", of: ["Office", "CZlib"]),
    tests("LedgerModelTests", of: ["LedgerModel", "Sample"]),
    tests("QueriesTests", of: ["Queries", "LedgerModel", "Sample", "Wording"]),
    tests("SampleTests", of: ["Sample", "LedgerModel"]),
    tests("LedgerStoreTests", of: ["LedgerStore", "LedgerModel", "Queries", "Sample", "CSystem"]),
    tests("AccessTests", of: ["Access", "LedgerModel", "LedgerStore"]),
    tests("WordingTests", of: ["Wording", "LedgerModel"]),
    tests(
      "ExchangeTests", of: ["Exchange", "LedgerModel", "Office", "Queries", "Sample", "Wording"],
      resources: ["Fixtures"]),
    tests(
      "PapersTests", of: ["Papers", "LedgerModel", "Office", "Sample", "Wording", "TextWidth"],
      resources: ["Expected"]),
    tests("ConsoleTests", of: ["Console", "CursesConsole", "CNcursesw", "TextWidth"]),
    tests(
      "ScreenTests",
      of: [
        "Runtime", "Interface", "Console", "LedgerStore", "LedgerModel", "Queries", "Sample", "Wording",
      ],
      resources: ["Pictures"]),
    tests("EndToEndTests", of: ["LedgerModel", "Sample", "CSystem"], resources: ["Expected", "Fixtures"]),
  ]
)
