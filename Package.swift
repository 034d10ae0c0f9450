// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is held to.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// What works on every byte or token is optimized in debug builds, too, checks and all: tests run the whole program many times.
let optimized: [SwiftSetting] = [.unsafeFlags(["-O", "-assert-config", "Debug"], .when(configuration: .debug))]

/// A library target of the route, with its tests beside it in `Tests/<name>Tests`.
func library(_ name: String, _ dependencies: [Target.Dependency], isHot: Bool = false) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: isHot ? strict + optimized : strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies + ["TestSupport"], exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "onrecord",
  products: [.executable(name: "onrecord", targets: ["onrecord"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // Outside the language: zlib to inflate, libdeflate to deflate, and the tables that are put into the executable.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .target(name: "CModels", exclude: ["tables"]),

    // What the stages stand on.
    library("Shards", ["CZlib", "CDeflate"]),
    library("Corpus", [], isHot: true),
    library("Text", [], isHot: true),
    library("Learning", [], isHot: true),
    library("Words", ["CModels"], isHot: true),

    // The stages, in route order.
    library("Reading", ["Corpus"]),
    library("Cleaning", ["Corpus", "Text", "Words", "Learning", "CModels"], isHot: true),
    library("Tagging", ["Corpus", "Text", "Words", "Learning", "CModels"], isHot: true),
    library("Quoting", ["Corpus", "Text", "Words", "Learning", "CModels"], isHot: true),
    library("Aggregating", ["Corpus"]),

    // What crosses articles: stories, actors, utterances.
    library("Merging", ["Aggregating", "Corpus", "Shards"]),

    // What drives them, and what comes out.
    library("Checkpointing", ["Shards", "Corpus"]),
    library(
      "Results",
      [
        "Corpus", "Shards", "Aggregating", "Merging", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    library(
      "NewsPipeline",
      [
        "Reading", "Cleaning", "Tagging", "Quoting", "Aggregating", "Merging", "Checkpointing", "Results",
        "Shards", "Corpus", "Learning", .product(name: "Yams", package: "Yams"),
      ]),
    .executableTarget(
      name: "onrecord",
      dependencies: [
        "NewsPipeline", "Results", "Aggregating", "Cleaning", "Tagging", "Quoting", "Checkpointing", "Corpus",
        "Learning",
        "Shards",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // Without what only a debugger and a profiler read, which is more than half of the executable; the benchmark has it.
      linkerSettings: [.unsafeFlags(["-Xlinker", "--strip-all"], .when(configuration: .release))]),
    .executableTarget(
      name: "onrecord-bench",
      dependencies: [
        "NewsPipeline", "Reading", "Cleaning", "Tagging", "Quoting", "Aggregating", "Merging", "Results", "Shards",
        "Corpus",
        "Text",
      ],
      swiftSettings: strict),

    // Tests, in the same order; the last two run the built program.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests("Shards", ["Shards"]),
    tests("Corpus", ["Corpus"]),
    tests("Text", ["Text"]),
    tests("Learning", ["Learning"]),
    tests("Words", ["Words", "Text"]),
    tests("Reading", ["Reading", "Corpus"]),
    tests("Cleaning", ["Cleaning", "Corpus", "Learning"], exclude: ["Gold"]),
    tests("Tagging", ["Tagging", "Corpus", "Learning", "Text"]),
    tests("Quoting", ["Quoting", "Tagging", "Corpus", "Text", "Learning"]),
    tests("Aggregating", ["Aggregating", "Corpus"]),
    tests("Merging", ["Merging", "Aggregating", "Corpus", "Shards"]),
    tests("Checkpointing", ["Checkpointing", "Shards", "Corpus"]),
    tests("Results", ["Results", "Aggregating", "Merging", "Corpus", "Shards"]),
    tests("NewsPipeline", ["NewsPipeline", "Checkpointing", "Cleaning", "Merging", "Quoting", "Reading", "Corpus"]),
    tests("Resume", ["onrecord", "NewsPipeline", "Reading", "Shards"]),
    tests("CommandLine", ["onrecord"]),
  ],
  cLanguageStandard: .c2x
)
