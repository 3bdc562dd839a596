/// Feeds bytes that look like a journal line's to all that reads one: JSON, change, state, and what is shown of it.
///
/// Compiled together with LedgerModel (see fuzz.sh), so that its code is instrumented as well.
@_cdecl("LLVMFuzzerTestOneInput")
public func readLine(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  guard let json = try? JSONValue(parsing: bytes) else { return 0 }
  var ledger = Ledger()
  guard let change = Change(json: json, replica: { ledger.replica(named: $0) }) else { return 0 }
  ledger.apply(change, version: Version(replica: ledger.replica(named: "00000000-1"), sequence: 1))
  var shown = 0
  let now = Timestamp(milliseconds: 1_795_449_494_886)
  ledger.items.forEach { record in
    shown += ledger.json(of: record.item, lamp: ledger.lamp(of: record.item, now: now)).jsonBytes().count
  }
  for person in ledger.people.all { shown += ledger.json(of: person).jsonBytes().count }
  for site in ledger.sites.all { shown += ledger.json(of: site).jsonBytes().count }
  shown += ledger.json(of: ledger.settings).jsonBytes().count
  // What was read once is written, and reads as the same.
  if let again = try? JSONValue(parsing: json.jsonBytes()), again != json {
    fatalError("reads back differently")
  }
  return shown < 0 ? 1 : 0
}
