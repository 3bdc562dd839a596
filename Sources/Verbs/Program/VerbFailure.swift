import LedgerModel

/// Why a command ends badly, beside what model and store refuse.
enum VerbFailure: Error {
  /// The call itself is wrong: exit status 64.
  case wrongCall(String)
  /// The command cannot be done: exit status 1.
  case failed(String)
}

/// How a command ends: its exit status, and the line for standard error.
struct Ending {
  /// 0 done, 1 refused or failed, 64 a wrong call.
  var status: Int32
  /// One line, what, why and what next; nothing when all is well.
  var line: String?

  static let done = Ending(status: 0, line: nil)
}

extension Ending {
  /// The ending that an error comes to, in the words of the invocation's language.
  init(_ error: any Error, in invocation: Invocation) {
    switch error {
    case VerbFailure.wrongCall(let line): self.init(status: 64, line: line)
    case VerbFailure.failed(let line): self.init(status: 1, line: line)
    case let refusal as Refusal: self.init(status: 1, line: invocation.text(of: refusal))
    case let failure as CommitFailure: self.init(status: 1, line: invocation.text(of: failure))
    case let trouble as StorageTrouble: self.init(status: 1, line: invocation.text(of: trouble))
    default: self.init(status: 1, line: String(describing: error))
    }
  }
}
