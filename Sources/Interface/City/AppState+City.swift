import LedgerModel
import Wording

extension AppState {
  /// Goes on with today's self-check, or begins one; the sites come up once it is there.
  mutating func beginSelfCheck() -> [Effect] {
    let ledger = session.ledger
    let today = session.today.text
    let running = ledger.plain(.inspection).last { record in
      record[Inspection.Field.kind].text == InspectionKind.selfCheck.rawValue
        && record[Inspection.Field.from].text == today
        && !ledger.isOutOfUse(RecordKey(.inspection, record.id))
    }
    if let running { return walk(running.id) }
    guard !ledger.plain(.standard).isEmpty else {
      session.message = .complaint(CityScreenWords(session.language).noStandards)
      return [.bell]
    }
    let key = RecordKey(.inspection, session.freshID(RecordKind.inspection.spec.prefix))
    let fields: [JSONMember] = [
      JSONMember(Inspection.Field.name.rawValue, .string(CityScreenWords(session.language).selfCheck(today))),
      JSONMember(Inspection.Field.level.rawValue, .string(InspectionLevel.own.rawValue)),
      JSONMember(Inspection.Field.kind.rawValue, .string(InspectionKind.selfCheck.rawValue)),
      JSONMember(Inspection.Field.from.rawValue, .string(today)),
    ]
    let request = session.request(.put(key, fields))
    session.walksAfter = (request.id, key.id)
    return [.ask(.commit(request))]
  }

  /// Shows the sites of an inspection to be walked.
  mutating func walk(_ inspection: RecordID) -> [Effect] {
    guard let sites = ChooserLayer.sites(of: inspection, session) else {
      session.message = .complaint(CityScreenWords(session.language).noStandards)
      return [.bell]
    }
    dialogs.append(sites)
    return []
  }
}
