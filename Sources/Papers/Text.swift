import TextWidth

extension String {
  /// The text's lines with everything invisible made visible: controls, direction marks, blanks of no width.
  var shownLines: [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { SafeText.visible(String($0)) }
  }

  /// The text on one line, its line breaks as ` / `.
  var shownLine: String { shownLines.filter { !$0.isEmpty }.joined(separator: " / ") }
}
