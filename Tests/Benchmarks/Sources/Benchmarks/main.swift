import Glibc
import LedgerModel
import LedgerStore

// Usage: Benchmarks DIRECTORY [ITEMS] [screen]: makes a generated ledger in the directory unless it is there, and measures.
let arguments = CommandLine.arguments
guard arguments.count >= 2 else {
  print("usage: Benchmarks DIRECTORY [ITEMS] [screen]")
  exit(64)
}
let items = arguments.count > 2 ? Int(arguments[2]) ?? 100_000 : 100_000
guard let now = Timestamp(utcText: "2026-11-23T02:00:00Z") else { exit(1) }
let store = StoreBenchmarks(path: arguments[1], now: now, items: items)
if access(arguments[1] + "/FORMAT", F_OK) != 0 { try store.generate() }
print("what | min ms | median ms | 99 % ms | max ms | figure to reach")
// The screen first: on the ledger as it was made, before the store's benchmarks have grown it.
try ScreenBenchmarks(arguments[1], now: now).run()
if arguments.count < 4 || arguments[3] != "screen" { try store.run() }
