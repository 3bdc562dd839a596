import Access
import Wording

extension AccessWords {
  /// Why a client's line is not taken, with the quoting that would do.
  func text(of refusal: RemoteWords.Refusal) -> String {
    switch refusal {
    case .bare(let character, let word): bare(String(character), word)
    case .openQuote(let mark): openQuote(String(mark))
    case .openBackslash: openQuote("\\")
    case .control: controlCharacter
    case .tooLong: tooLong
    }
  }

  /// Why a client's words are not taken.
  func text(of refusal: RemoteGrammar.Refusal) -> String {
    switch refusal {
    case .word(let word): notFromOutside(word)
    case .option(let option): optionNotFromOutside(option)
    case .files: filesHaveAnAccount
    }
  }
}
