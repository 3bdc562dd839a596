/// Which parts a part of an OOXML package leads to (ECMA-376, part 2, 9.3).
struct Relationships {
  /// A relationship: what it is for, and the part or the address that it leads to.
  struct Target: Hashable {
    /// The last word of its type: `worksheet`, `sharedStrings`; transitional and strict files name the rest otherwise.
    var kind: String
    /// The part's name in the package.
    var part: String
    /// Whether it leads out of the package.
    var isExternal: Bool
  }

  /// The targets by their identifiers.
  private(set) var targets: [String: Target] = [:]

  /// The relationships of a part, or of the package itself; none where it has none.
  init(of part: String, in package: PackageParts) throws(OfficeFault) {
    let cut = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let (folder, name) = (part[..<cut], part[cut...])
    let list = "\(folder)_rels/\(name).rels"
    guard package.has(list) else { return }
    let listener = Listener()
    try XMLReader.read(list, of: package, for: listener)
    targets = listener.targets.mapValues { target in
      var target = target
      if !target.isExternal { target.part = Relationships.resolved(target.part, from: folder) }
      return target
    }
  }

  /// The target of an identifier.
  subscript(_ identifier: String?) -> Target? { identifier.flatMap { targets[$0] } }

  /// The parts of a kind, in the order of their names.
  func parts(_ kind: String) -> [String] {
    targets.values.filter { $0.kind == kind && !$0.isExternal }.map(\.part).sorted()
  }

  /// The name of a part from the folder of the part that leads there.
  private static func resolved(_ target: String, from folder: Substring) -> String {
    let target = target.replacing("\\", with: "/")
    var steps = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private final class Listener: XMLListener {
    var targets: [String: Target] = [:]
    let isSatisfied = false

    func begin(_ name: XMLName, _ attributes: XMLAttributes) {
      guard "Relationship" ~= name, let identifier = attributes["Id"], let part = attributes["Target"] else {
        return
      }
      let kind = attributes["Type"]?.split(separator: "/").last.map(String.init) ?? ""
      targets[identifier] = Target(
        kind: kind, part: part, isExternal: attributes["TargetMode"]?.lowercased() == "external")
    }
    func end(_ name: XMLName) {}
    func text(_ piece: UnsafeBufferPointer<UInt8>) {}
  }
}
