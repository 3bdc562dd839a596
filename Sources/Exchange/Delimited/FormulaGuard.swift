/// Keeps a spreadsheet from running a cell's text as a formula, in a way that can be taken back.
///
/// A cell that begins with `=`, `+`, `-`, `@`, a tabulator or a carriage return (or the full-width forms,
/// which some versions take as well) and is not a plain number gets an apostrophe in front, as does one that
/// already has apostrophes there. Reading takes exactly one away again.
enum FormulaGuard {
  /// The cell as it is written.
  static func guarded(_ cell: String) -> String { isDangerous(cell) ? "'" + cell : cell }

  /// The cell as it was before it was written.
  static func unguarded(_ cell: String) -> String {
    cell.utf8.first == 0x27 && isDangerous(cell) ? String(cell.dropFirst()) : cell
  }

  private static func isDangerous(_ cell: String) -> Bool {
    let rest = cell.unicodeScalars.drop { $0 == "'" }
    guard let first = rest.first else { return false }
    switch first {
    case "=", "@", "\t", "\r", "＝", "＋", "－", "＠": return true
    case "+", "-": return !isNumber(rest.dropFirst())
    default: return false
    }
  }

  private static func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
  }
}
