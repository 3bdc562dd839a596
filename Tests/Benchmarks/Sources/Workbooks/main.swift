import Exchange
import Glibc
import LedgerModel

// Usage: Workbooks FILE: reads a workbook or a CSV, plans its import into an empty ledger, and says how long that took and
// how much memory it came to. Tests/Benchmarks/workbook.py makes the file.

/// The most memory that this process ever had, in MiB.
func peakMemory() -> Int {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return usage.ru_maxrss / 1024
}

/// A file's bytes.
func bytes(of path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else { exit(66) }
  defer { fclose(file) }
  var status = stat()
  fstat(fileno(file), &status)
  let size = Int(status.st_size)
  return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = fread(buffer.baseAddress, 1, size, file)
  }
}

/// Reads and plans as the program does: what is done with is given up.
func measure(_ path: String, at now: Timestamp) throws {
  let clock = ContinuousClock()
  let start = clock.now
  let options = ImportOptions(today: LedgerZone.shanghai.date(now))
  var reading = try ImportReading(of: bytes(of: path), options: options)
  let read = clock.now
  let memory = peakMemory()
  var ids = IDSource.random()
  let plan = ImportPlan(givingUp: &reading, into: Ledger(), at: now, ids: &ids)
  print("\(plan.itemCount) items: read in \(read - start), planned in \(clock.now - read)")
  print("memory: \(memory) MiB when read, \(peakMemory()) MiB when planned")
}

guard CommandLine.arguments.count == 2, let now = Timestamp(utcText: "2026-11-23T02:00:00Z") else {
  print("usage: Workbooks FILE")
  exit(64)
}
try measure(CommandLine.arguments[1], at: now)
