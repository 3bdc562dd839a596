import LedgerModel
import Console
import Wording

/// The keys as a page lists them, from the table of commands; docs/keys-and-terminals.md has this list, and a test
/// compares.
public enum KeyList {
  /// A row: the keys, what they do, and what is typed behind `:`.
  public struct Row: Sendable, Hashable {
    /// The keys as people read them.
    public let keys: [String]
    /// What they do.
    public let title: String
    /// The command's name behind `:`; nothing for one that has none.
    public let typed: String?
  }

  /// Every command that holds in the table of items, once, in the table's order.
  public static func rows(_ language: Language) -> [Row] {
    Command.commands(at: .items).map { name in
      Row(
        keys: Command.keys(of: name, at: .items).map { KeyName.shown($0) }, title: name.title(language).long,
        typed: Command.unnamed.contains(name) ? nil : ":" + name.rawValue)
    }
  }
}
