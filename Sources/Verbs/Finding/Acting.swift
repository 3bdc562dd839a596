import Glibc
import LedgerModel
import TextWidth
import Wording

/// Who acts: the person whose login is the Unix user, or, where that is allowed, whom `--as` names.
struct Acting {
  let surroundings: Surroundings
  let words: CommandWords

  /// The person whose rights count; nothing when nobody is known, who may only look.
  func person(named name: String?, in ledger: Ledger, at path: String) throws -> RecordID? {
    if let admitted = surroundings.admitted {
      guard name == nil else {
        throw VerbFailure.failed(words.mayNotActAs(name ?? "", login: surroundings.login))
      }
      return admitted.person
    }
    guard let name else {
      return ledger.people.all.first { $0.active && $0.login == surroundings.login }?.id
    }
    let person = try ledger.person(named: name).id
    guard mayChoose(in: ledger, at: path) || ledger.people[person]?.login == surroundings.login else {
      throw VerbFailure.failed(words.mayNotActAs(SafeText.visible(name), login: surroundings.login))
    }
    return person
  }

  /// Whether this Unix user may act as anybody: root, the owner of the ledger's directory, and in practice all.
  func mayChoose(in ledger: Ledger, at path: String) -> Bool {
    if ledger.settings.practice || surroundings.userID == 0 { return true }
    var status = stat()
    return stat(path, &status) == 0 && status.st_uid == surroundings.userID
  }
}
