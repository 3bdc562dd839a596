import LedgerModel
import Wording

/// What an invocation says of rules, conflicts and items.
extension Invocation {
  /// A refusal in one line.
  func text(of refusal: Refusal) -> String { refusals.text(of: refusal, in: known) }

  /// Why nothing was written, in one line. A command keeps no draft, so it promises none.
  func text(of failure: CommitFailure) -> String {
    if case .storage(.full) = failure { return words.diskFull }
    return refusals.text(of: failure, in: known)
  }

  /// What the disk said, in one line.
  func text(of trouble: StorageTrouble) -> String { refusals.text(of: trouble) }

  /// What a person should know beside a success.
  func text(of warning: Warning) -> String { refusals.text(of: warning, in: known) }

  private var refusals: RefusalWords { .of(language) }
  /// The ledger for its names, as far as it can be read.
  private var known: Ledger { (try? ledger()) ?? Ledger() }

  /// Prints a JSON value.
  func print(_ json: JSONValue) {
    var writer = JSONWriter(.pretty)
    writer.value(json)
    output.bytes(writer.bytes)
    output.line("")
  }

  /// Prints what a change made of its items: as JSON, or a line with number and state each. What was refused is a fault,
  /// but where it `stays` as it should: of an import taken back, what somebody went on with.
  func tell(_ receipt: Receipt, as result: ResultOptions, stays: Bool = false) throws {
    let ledger = try ledger()
    let items = receipt.items.compactMap { ledger.items[$0] }.sorted(by: Item.inOrder)
    if result.json {
      let values = items.map { ledger.json(of: $0, lamp: ledger.lamp(of: $0, now: now)) }
      print(values.count == 1 ? values[0] : .array(values))
    } else {
      let words = Words.of(language).vocabulary
      for item in items {
        output.line("\(item.number)\t\(item.isHidden ? self.words.takenBack : words.state(item.state))")
      }
    }
    for (id, refusal) in receipt.refused.sorted(by: { $0.key < $1.key }) {
      let number = ledger.items[id]?.number.description ?? id.text
      let line = "\(number): \(refusals.staying(refusal, in: ledger))"
      if stays { remark(line) } else { complain(line) }
    }
  }
}
