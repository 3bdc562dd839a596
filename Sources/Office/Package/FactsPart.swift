/// What a package of OOXML says of itself: its title, who made it and when (docProps/core.xml).
final class FactsPart: XMLListener {
  private var texts: [String: String] = [:]
  private var taken: String?
  let isSatisfied = false

  /// The facts of a package; empty where it tells none, or its part is damaged: nothing that is read hangs on them.
  static func facts(of package: PackageParts) -> FileFacts {
    let (listener, part) = (FactsPart(), "docProps/core.xml")
    if package.has(part) { try? XMLReader.read(part, of: package, for: listener) }
    return FileFacts(
      title: listener.texts["title"] ?? "", author: listener.texts["creator"] ?? "",
      made: listener.texts["created"])
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "title", "creator", "created": taken = name.text
    default: taken = nil
    }
  }

  func end(_ name: XMLName) { taken = nil }

  func text(_ piece: UnsafeBufferPointer<UInt8>) {
    guard let taken else { return }
    let text = texts[taken, default: ""]
    if text.utf8.count < 1 << 10 { texts[taken] = text + String(decoding: piece, as: UTF8.self) }
  }
}
