/// The words of all items laid out for searching as one types: title, address and labels.
///
/// It follows a ledger from state to state; only items that have changed since are laid anew.
public struct ItemSearchIndex: Sendable {
  private var records: [ItemRecord] = []
  private(set) var texts = SearchIndex()

  /// An index of no items yet.
  public init() {}

  /// An index of these items.
  public init(_ items: ItemTable) { follow(items) }

  /// Takes in what has changed: to be called with every state before it is searched.
  public mutating func follow(_ items: ItemTable) {
    var place = 0
    items.forEach { record in
      if place == records.count {
        records.append(record)
        texts.append(Self.text(of: record.item))
      } else if records[place] !== record {
        let text = Self.text(of: record.item)
        if text != Self.text(of: records[place].item) { texts.replace(place, with: text) }
        records[place] = record
      }
      place += 1
    }
  }

  /// All words of an item, parted by a mark that nobody types.
  static func text(of item: Item) -> String {
    var text = item.title
    for part in [item.address] + item.labels where !part.isEmpty {
      text += "\u{FFFF}"
      text += part
    }
    return text
  }
}
