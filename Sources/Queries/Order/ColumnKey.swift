/// What an item is sorted by in a column that a person chose: figures by size, text by its key (`TextOrder`).
public struct ColumnKey: Sendable, Hashable {
  /// What stands in the column.
  public enum Value: Sendable, Hashable {
    /// Nothing: it comes last, whatever the direction, as in a spreadsheet.
    case nothing
    /// A figure, a moment in milliseconds, the place of a word in its list.
    case figure(Int64)
    /// A text as it is sorted.
    case text(String)
  }

  /// What stands there.
  public var value: Value
  /// Whether the greatest comes first.
  public var isDescending: Bool

  /// A key of these parts.
  public init(_ value: Value, isDescending: Bool) { (self.value, self.isDescending) = (value, isDescending) }

  /// Whether it comes before another of the same column.
  public func comes(before other: ColumnKey) -> Bool {
    switch (value, other.value) {
    case (.nothing, _): false
    case (_, .nothing): true
    case (.figure(let left), .figure(let right)): isDescending ? right < left : left < right
    case (.text(let left), .text(let right)): isDescending ? right < left : left < right
    // A column has one kind of value; were there two, figures come first.
    case (.figure, .text): true
    case (.text, .figure): false
    }
  }
}
