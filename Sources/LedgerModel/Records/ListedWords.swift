/// The words of a list as people write it.
extension StringProtocol {
  /// What stands between commas of either width and `、`, without blanks at the ends; with `blanks`, blanks part
  /// words too, as in a list of labels. Empty parts are left out.
  public func listedWords(partedByBlanks blanks: Bool = false) -> [String] {
    split { ",，、".contains($0) || (blanks && $0.isBlank) }.map(\.trimmed).filter { !$0.isEmpty }
  }
}
