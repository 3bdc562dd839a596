/// The words of a list as people write it.
extension StringProtocol {
  /// What stands between commas of either width and `、`, without blanks at the ends; with `blanks`, blanks part
  /// words too, as in a list of labels. Empty parts are left out.
  public func listedWords(partedByBlanks blanks: Bool = false) -> [String] {
    split { ",，、".contains($0) || (blanks && $0.isWhitespace) }.compactMap { part in
      var word = part.drop(while: \.isWhitespace)
      while word.last?.isWhitespace == true { word.removeLast() }
      return word.isEmpty ? nil : String(word)
    }
  }
}
