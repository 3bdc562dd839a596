import Access
import Glibc
import LedgerModel
import LedgerStore
import TextWidth
import Wording

/// Somebody who came in by a key: who, by which, and to which ledger. Nothing that they send can change it.
public struct Admitted {
  /// The person.
  var person: RecordID
  /// The key's name.
  var key: String
  /// The ledger's directory.
  var ledger: String
}

/// What sshd starts when a key lets somebody in: `taizhang enter LEDGER PERSON KEY`. It looks whether the key still does,
/// takes the client's words by a closed grammar, keeps the log of logins, and goes on as any other call.
struct Doorway {
  private let surroundings: Surroundings
  private let words: AccessWords
  private let ledger: String
  private let person: RecordID
  private let key: String

  /// The doorway that the arguments name; nothing for any other call.
  init?(_ arguments: [String], _ surroundings: Surroundings) {
    guard arguments.count == 4, arguments[0] == "enter" else { return nil }
    self.surroundings = surroundings
    words = AccessWords(Language(environment: surroundings.variable))
    (ledger, person, key) = (arguments[1], RecordID(arguments[2]), arguments[3])
  }

  /// Lets them in, or says in a line why not.
  func enter() -> Outcome {
    do {
      let folder = try AccessFolder(ledger: ledger)
      // Whoever may not name anybody else by `--as` may not come in as anybody else either.
      guard surroundings.userID == 0 || folder.owner == surroundings.userID else {
        return refuse(words.notADoor)
      }
      guard let content = try folder.read(AccessList.fileName), let list = AccessList(content) else {
        return refuse(words.noList(ledger))
      }
      let today = LedgerZone.shanghai.date(surroundings.machineClock())
      guard let entry = list.entry(named: key), entry.person == person, !entry.hasExpired(on: today) else {
        return refuse(words.keyNotKnown(key))
      }
      let arguments: [String]
      do {
        arguments = try self.arguments()
      } catch let refusal as RemoteWords.Refusal {
        note(folder, refused)
        return refuse(words.text(of: refusal))
      } catch let refusal as RemoteGrammar.Refusal {
        note(folder, refused)
        return refuse(words.text(of: refusal))
      }
      return go(arguments, folder)
    } catch let trouble as StorageTrouble {
      return refuse(RefusalWords.of(words.language).text(of: trouble))
    } catch {
      return refuse(String(describing: error))
    }
  }

  private func refuse(_ line: String) -> Outcome {
    CommandLineProgram.complain(line, in: surroundings)
    return .ended(1)
  }

  private func arguments() throws -> [String] {
    let sent = surroundings.variable("SSH_ORIGINAL_COMMAND") ?? ""
    let life = Set(LifeVerbs.all.map { $0._commandName })
    let words = try RemoteWords.split(sent)
    return try RemoteGrammar.arguments(words, life: life)
  }

  /// A line of the log for what was asked, begun now.
  private func record(_ what: String) -> LoginRecord {
    let from = (surroundings.variable("SSH_CONNECTION") ?? "").split(separator: " ").first.map(String.init)
    return LoginRecord(
      began: surroundings.machineClock(), person: person, key: key, from: from ?? "", process: getpid(),
      what: what)
  }

  /// What was asked and is not taken from outside: it took no time.
  private var refused: LoginRecord {
    var record = record("refused")
    record.took = 0
    return record
  }

  private func note(_ folder: AccessFolder, _ record: LoginRecord) {
    do throws(StorageTrouble) {
      try folder.append(record.line, to: LoginRecord.fileName(at: record.began))
    } catch {
      // Nobody is kept out for it, but the admin shall know.
      CommandLineProgram.complain(words.notLogged, in: surroundings)
    }
  }

  /// Goes on with the words, noting in the log when it begins and when it ends.
  private func go(_ arguments: [String], _ folder: AccessFolder) -> Outcome {
    let record = record(arguments.first { !$0.hasPrefix("-") && Language(rawValue: $0) == nil } ?? "screen")
    note(folder, record)
    var inside = surroundings
    inside.login = Actor.keyPrefix + key
    inside.admitted = Admitted(person: person, key: key, ledger: ledger)
    // The ledger, the clock and all else that a variable could change is settled.
    inside.variable = { [variable = surroundings.variable] in $0.hasPrefix("TAIZHANG_") ? nil : variable($0) }
    inside.now = surroundings.machineClock
    let ended = { [now = surroundings.machineClock] in
      var end = record
      end.took = now().milliseconds - record.began.milliseconds
      self.note(folder, end)
    }
    switch CommandLineProgram.run(arguments, in: inside) {
    case .ended(let status):
      ended()
      return .ended(status)
    case .screen(var request):
      request.ended = { [left = request.ended] in
        left()
        ended()
      }
      return .screen(request)
    }
  }
}
