// swift-tools-version: 6.2
import PackageDescription

/// A program that measures the rooms.
func program(_ name: String) -> Target {
  .executableTarget(
    name: name,
    dependencies: [.product(name: "TaizhangRooms", package: "taizhang")],
    swiftSettings: [
      .swiftLanguageMode(.v6), .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
    ])
}

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "taizhang", path: "../..")],
  targets: [program("Benchmarks"), program("Frames"), program("Workbooks")]
)
