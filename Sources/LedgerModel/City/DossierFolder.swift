/// The dossier as folders: one for each indicator, called by its code and title, with the files of its pieces in order.
public struct DossierFolder: Sendable {
  /// A file of it.
  public struct File: Sendable, Hashable {
    /// The folder within the whole.
    public var folder: String
    /// The file's name in it.
    public var name: String
    /// Under which hash its content is kept.
    public var hash: String

    /// Its path within the whole.
    public var path: String { "\(folder)/\(name)" }
  }

  /// The files in the order of the index.
  public private(set) var files: [File] = []
  /// The pieces without files, as people call them.
  public private(set) var missing: [String] = []

  /// The folders of a cycle's pieces, without one of all.
  public init(of cycle: RecordID?, in ledger: Ledger) {
    let field = RecordField(Piece.Field.files)
    var taken: Set<String> = []
    for (place, piece) in ledger.pieces(of: cycle).enumerated() {
      let indicator = piece[Piece.Field.indicator].asID.flatMap { ledger.plain(RecordKey(.indicator, $0)) }
      let parts = [indicator?[Indicator.Field.code].text, indicator?.name].compactMap(\.self)
      let folder = parts.isEmpty ? "0" : Self.safe(parts.joined(separator: " "))
      let kept = ledger.files(field, of: piece.id)
      if kept.isEmpty { missing.append(piece.name) }
      for (number, file) in kept.enumerated() {
        let many = kept.count > 1 ? "-\(number + 1)" : ""
        let ending =
          file.file.name.split(separator: ".").count > 1
          ? "." + (file.file.name.split(separator: ".").last.map(String.init) ?? "") : ""
        let name =
          Self.safe("\(place + 1) \(piece.name)\(many)", room: 180 - ending.utf8.count) + Self.safe(ending)
        guard taken.insert("\(folder)/\(name)").inserted else { continue }
        files.append(File(folder: folder, name: name, hash: file.file.hash))
      }
    }
  }

  /// A name that every system takes for a file: no separators, no controls, not too long, no dots at its edges.
  static func safe(_ text: String, room: Int = 180) -> String {
    var name = ""
    for character in text.trimmed {
      let isBad =
        "/\\:*?\"<>|".contains(character)
        || character.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      let next = isBad ? "_" : String(character)
      if name.utf8.count + next.utf8.count > room { break }
      name += next
    }
    while name.last == "." || name.last == " " { name.removeLast() }
    return name.isEmpty || name.allSatisfy({ $0 == "." }) ? "_" : name
  }
}
