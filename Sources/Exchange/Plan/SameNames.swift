import LedgerModel

/// Somebody's word that names of a file are names of the ledger: `新名=旧名`.
public struct SameNames: Sendable, Hashable {
  /// The ledger's names by those of the file.
  public private(set) var names: [String: String] = [:]

  /// Reads `NEW=OLD` of each text. Throws when there is no `=`, or the ledger has nothing of the old name.
  public init(_ texts: [String], in ledger: Ledger) throws(ImportRefusal) {
    for text in texts {
      guard let sign = text.firstIndex(where: { $0 == "=" || $0 == "＝" }) else {
        throw .sameWithoutName(text)
      }
      let (new, old) = (text[..<sign].trimmed, text[text.index(after: sign)...].trimmed)
      guard !new.isEmpty, !old.isEmpty else { throw .sameWithoutName(text) }
      let isKnown =
        !ledger.people.named(old).isEmpty || !ledger.sites.named(old).isEmpty
        || !ledger.grids.named(old).isEmpty || !ledger.units.named(old).isEmpty
      guard isKnown else { throw .unknownSame(old) }
      names[new] = old
    }
  }
}
