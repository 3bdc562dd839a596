/// A command line up to the cursor, parted as a shell parts it.
struct TypedLine {
  /// The words behind the program's name that are ended, without quotes and backslashes.
  private(set) var words: [String] = []
  /// What has been typed of the last word, in the same way; empty where a new one begins.
  private(set) var current = ""
  /// The quotation mark that is still open.
  private(set) var quote: Character?

  /// The line, from the program's name on or from what stands before it, such as `sudo`.
  init(_ line: String) {
    var (isEscaped, isWord) = (false, false)
    for character in line {
      if isEscaped {
        current.append(character)
        isEscaped = false
        continue
      }
      switch character {
      case "\\" where quote != "'": (isEscaped, isWord) = (true, true)
      case "'", "\"":
        isWord = true
        if quote == character {
          quote = nil
        } else if quote == nil {
          quote = character
        } else {
          current.append(character)
        }
      case " ", "\t", "\n":
        if quote != nil { current.append(character) } else if isWord { end(&isWord) }
      default:
        current.append(character)
        isWord = true
      }
    }
    let program = words.firstIndex { $0 == "taizhang" || $0.hasSuffix("/taizhang") } ?? 0
    words = Array(words.dropFirst(program + 1))
  }

  private mutating func end(_ isWord: inout Bool) {
    words.append(current)
    (current, isWord) = ("", false)
  }
}
