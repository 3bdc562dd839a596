/// What was done with the mouse, as far as anything here listens to it.
public struct Mouse: Sendable, Hashable {
  /// A click of the first button as it goes down, or a step of the wheel.
  public enum Act: Sendable, Hashable {
    case click, wheelUp, wheelDown
  }

  /// What was done.
  public var act: Act
  /// The cell under the pointer.
  public var point: Point

  /// That was done over a cell.
  public init(_ act: Act, at point: Point) { (self.act, self.point) = (act, point) }
}

extension Mouse {
  /// What asks a terminal for reports of buttons and wheel (1000), written as numbers (1006): the older way of writing them
  /// ends at column 223 and sends bytes that are no UTF-8.
  public static let on = "\u{1B}[?1000h\u{1B}[?1006h"
  /// What asks it to send none any more; harmless where none were sent.
  public static let off = "\u{1B}[?1006l\u{1B}[?1000l"

  /// The most digits of a number in a report: no terminal is wider than 99,999 columns.
  private static let digits = 5

  /// Reads a report without its `ESC [`, as `<0;12;5M`: button, column, row, both from 1, `M` as it goes down. Nothing for
  /// what is not listened to: other buttons, keys held down with it, releases, and what is no report at all.
  public init?(report: String) {
    guard report.utf8.first == UInt8(ascii: "<"), report.utf8.last == UInt8(ascii: "M") else { return nil }
    let parts = report.utf8.dropFirst().dropLast().split(
      separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let numbers = parts.compactMap(Mouse.number)
    guard parts.count == 3, numbers.count == 3, numbers[1] >= 1, numbers[2] >= 1 else { return nil }
    switch numbers[0] {
    case 0: act = .click
    case 64: act = .wheelUp
    case 65: act = .wheelDown
    default: return nil
    }
    point = Point(x: numbers[1] - 1, y: numbers[2] - 1)
  }

  private static func number(_ text: Substring.UTF8View) -> Int? {
    guard (1...digits).contains(text.count) else { return nil }
    var value = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}
