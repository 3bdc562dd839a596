import Glibc
import TextWidth

/// One line on a terminal that says what a long command does just now: rewritten in its place, gone at the end.
public final class ProgressLine {
  /// How often it is rewritten at most, in milliseconds.
  private static let interval: Int64 = 100

  private let columns: Int
  private let write: ([UInt8]) -> Void
  private let milliseconds: () -> Int64
  private var rewritten: Int64?

  /// A line on a terminal of so many columns; `milliseconds` is a clock that nobody sets.
  public init(columns: Int, milliseconds: @escaping () -> Int64, write: @escaping ([UInt8]) -> Void) {
    (self.columns, self.milliseconds, self.write) = (columns, milliseconds, write)
  }

  /// Shows the text instead of the one before; left out when that was just now, unless it has to be seen `atOnce`.
  public func show(_ text: String, atOnce: Bool = false) {
    let now = milliseconds()
    if !atOnce, let rewritten, now - rewritten < Self.interval { return }
    rewritten = now
    // Not in the last column: there a terminal would go on to the next line.
    write(Array("\r\(Columns.cut(SafeText.visible(text), to: columns - 1))\u{1B}[K".utf8))
  }

  /// Takes the line away.
  public func clear() {
    if rewritten != nil { write(Array("\r\u{1B}[K".utf8)) }
    rewritten = nil
  }
}
