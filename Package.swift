// swift-tools-version: 6.3
import PackageDescription

/// The language settings of every Swift target: all of Swift 7 that can be switched on today.
///
/// Warnings are errors only where `MUSTER_STRICT` is set (`make lint`, `make test`, CI), so that a
/// newer toolchain with a new warning still builds the program.
let settings: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
  ] + (Context.environment["MUSTER_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)])

/// A library module and the modules it may import; the compiler holds every other arrow shut.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String,
  _ dependencies: [Target.Dependency] = [],
  exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.byName(name: name)] + dependencies,
    exclude: exclude,
    swiftSettings: settings
  )
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

/// The fuzz targets are there only where `MUSTER_FUZZ` is set (`Tests/Fuzz/run`), so that no build and
/// no test of the program knows of them.
let fuzzing: [Target] =
  Context.environment["MUSTER_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Text", "JSON", "DurableFiles", "Assessments", "Playbooks", "Reporting", "Workspace",
        "Dialogue",
      ],
      path: "Tests/Fuzz/Targets",
      swiftSettings: settings
    )
  ]

let package = Package(
  name: "muster",
  products: [.executable(name: "muster", targets: ["muster"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    module("Text"),
    module("JSON", ["Text"]),
    module("DurableFiles"),
    .target(
      name: "CEditline",
      linkerSettings: [.linkedLibrary("edit")]
    ),
    module("LineEditing", ["CEditline"]),
    module("Assessments", ["JSON", "Text", yams]),
    module("Playbooks", ["Assessments", "Text"]),
    module("Reporting", ["Assessments", "Playbooks", "JSON", "Text"]),
    module("Workspace", ["Assessments", "DurableFiles", "JSON"]),
    module("Dialogue", ["Assessments", "Reporting", "Text"]),
    .executableTarget(
      name: "muster",
      dependencies: [
        "Text", "JSON", "DurableFiles", "LineEditing", "Assessments", "Playbooks", "Reporting",
        "Workspace", "Dialogue", argumentParser,
      ],
      resources: [.copy("../../Assessments"), .copy("../../Playbooks")],
      swiftSettings: settings
    ),
    .target(
      name: "TestSupport",
      dependencies: ["Assessments", "JSON"],
      path: "Tests/TestSupport",
      swiftSettings: settings
    ),
    tests(of: "Text", ["TestSupport"]),
    tests(of: "JSON", ["TestSupport"]),
    tests(of: "DurableFiles"),
    tests(of: "LineEditing"),
    tests(of: "Assessments", ["JSON", "TestSupport"]),
    tests(
      of: "Playbooks",
      ["Assessments", "TestSupport"],
      exclude: ["Fixtures", "Constructs"]
    ),
    tests(
      of: "Reporting",
      ["Assessments", "Playbooks", "JSON", "Text", "TestSupport"],
      exclude: ["Snapshots"]
    ),
    tests(of: "Dialogue", ["Assessments", "Text"]),
    tests(
      of: "muster",
      ["Dialogue", "DurableFiles", "JSON", "LineEditing", "TestSupport", "Text", argumentParser]
    ),
    tests(of: "Workspace", ["Assessments", "DurableFiles"], exclude: ["Fixtures"]),
    // Drives the built program in a real terminal and sees of it what a person sees.
    .testTarget(name: "TerminalTests", dependencies: ["muster"], swiftSettings: settings),
  ] + fuzzing,
  swiftLanguageModes: [.v6]
)
