import LedgerModel

/// Somebody's wish that an updated sheet changes the items that are there, in their name.
public struct ImportUpdate: Sendable, Hashable {
  /// Who changes.
  public var actor: Actor
  /// Why, as the steps of the items will say it.
  public var reason: String

  /// Whether all lines change their items, but for `others`; else only those do.
  public var isOfAll: Bool
  /// The lines that are not treated as all are.
  public var others: Set<Int>

  /// An update by somebody, for a reason, of all lines but some, or of some alone.
  public init(by actor: Actor, reason: String, ofAll: Bool = true, but others: Set<Int> = []) {
    (self.actor, self.reason, isOfAll, self.others) = (actor, reason, ofAll, others)
  }

  /// Whether what a line says otherwise of an item is taken. What somebody changed here since the table was exported is not
  /// overwritten with all others: only where the line was said by itself, as a conflict is decided knowingly.
  func takes(_ difference: Difference, on line: Int, besideConflict: Bool) -> Bool {
    let isOther = others.contains(line)
    guard isOfAll, besideConflict else { return isOfAll != isOther }
    return difference.since == nil || isOther
  }
}

/// What the rules do not let an updated sheet change.
public struct RefusedUpdate: Sendable {
  /// The item.
  public var number: ItemNumber
  /// What the row says otherwise.
  public var difference: Difference
  /// The rule.
  public var refusal: Refusal
}

/// The changes that an updated sheet makes of items that are there: each by the action by which anybody makes it, so that
/// the same rules hold. A handover has its reason, a later date is an extension, what is done goes to its check, and only
/// a second person closes.
struct ItemUpdates {
  private let ledger: Ledger
  private let update: ImportUpdate
  private let now: Timestamp
  /// The changes, in the file's order.
  private(set) var intents: [Intent] = []
  /// What the rules refuse.
  private(set) var refused: [RefusedUpdate] = []

  init(_ ledger: Ledger, _ update: ImportUpdate, at now: Timestamp) {
    (self.ledger, self.update, self.now) = (ledger, update, now)
  }

  /// Changes an item as the row says; what could be changed, and what an update does not change.
  mutating func take(
    _ found: [Difference], of item: Item, _ row: ImportedRow, records: inout PlannedRecords,
    ids: inout IDSource
  ) -> (changed: [Difference], left: [Difference]) {
    var (changed, left): ([Difference], [Difference]) = ([], [])
    let hasConflict = found.contains { $0.since != nil }
    for difference in found {
      guard update.takes(difference, on: row.line, besideConflict: hasConflict) else {
        left.append(difference)
        continue
      }
      guard let intent = intent(for: difference, of: item, row, records: &records, ids: &ids) else {
        left.append(difference)
        continue
      }
      do throws(Refusal) {
        var trial = ids
        _ = try ledger.plan(.together(records.intents + [intent]), as: update.actor, at: now, ids: &trial)
        intents.append(intent)
        changed.append(difference)
      } catch {
        refused.append(RefusedUpdate(number: item.number, difference: difference, refusal: error))
      }
    }
    return (changed, left)
  }

  private func intent(
    for difference: Difference, of item: Item, _ row: ImportedRow, records: inout PlannedRecords,
    ids: inout IDSource
  ) -> Intent? {
    func edit(_ field: ItemField, _ value: JSONValue) -> Intent {
      .edit(item.id, [FieldEdit(field.rawValue, value)])
    }
    switch difference.field {
    case .title: return edit(.title, .string(row.title))
    case .severity: return edit(.severity, .string(difference.new))
    case .difficulty: return edit(.difficulty, .string(difference.new))
    case .source: return edit(.source, .string(difference.new))
    case .leader:
      guard let leader = row.leader,
        case .one(let id) = records.person(leader, role: .viewer, ids: &ids).match
      else { return nil }
      return edit(.leader, .string(id.text))
    case .site:
      return row.site.map { edit(.site, .string(records.site($0, grid: nil, ids: &ids).text)) }
    case .leadUnit: return row.leadUnit.map { edit(.leadUnit, .string(records.unit($0, ids: &ids).text)) }
    case .owner:
      guard let owner = row.owner, case .one(let id) = records.person(owner, role: .worker, ids: &ids).match
      else {
        return nil
      }
      let action: ItemAction =
        item.owner == nil
        ? .assign(owner: id, helpers: nil, due: nil, text: update.reason)
        : .handOver(owner: id, reason: update.reason)
      return .act(action, on: [item.id])
    case .due:
      guard let moment = row.due?.value.timestamp(in: ledger.clock.zone, at: .endOfDay) else { return nil }
      return item.due == nil
        ? edit(.due, .moment(moment)) : .act(.extend(until: moment, reason: update.reason), on: [item.id])
    case .state:
      return .act(
        item.state == .submitted
          ? .pass(note: difference.new) : .submit(done: [:], allDone: true, text: difference.new),
        on: [item.id])
    case .list(.notes): return .act(.note(difference.new), on: [item.id])
    case .field(let field) where row.texts[field] != nil: return edit(field, .string(difference.new))
    default: return nil
    }
  }
}
