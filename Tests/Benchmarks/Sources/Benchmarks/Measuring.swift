import Glibc

/// Times of repeated runs, in milliseconds.
struct Times {
  private var sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  /// The time that so many per cent of the runs stay within.
  func percentile(_ percent: Double) -> Double {
    sorted[min(sorted.count - 1, Int((Double(sorted.count) * percent / 100).rounded(.up)) - 1)]
  }

  /// One line: minimum, median, 99th percentile, maximum.
  func line(_ name: String, limit: String) -> String {
    let figures = [sorted[0], percentile(50), percentile(99), sorted[sorted.count - 1]].map(Self.text)
    return "\(name) | \(figures.joined(separator: " | ")) | \(limit)"
  }

  private static func text(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
}

/// Runs `body` so many times and gives the times in milliseconds; `prepare` is not timed.
func measure(_ count: Int, prepare: (Int) throws -> Void = { _ in }, _ body: (Int) throws -> Void) rethrows
  -> Times
{
  let clock = ContinuousClock()
  var times: [Double] = []
  for run in 0..<count {
    try prepare(run)
    let took = try clock.measure { try body(run) }
    times.append(Double(took.components.seconds) * 1000 + Double(took.components.attoseconds) / 1e15)
  }
  return Times(times)
}

/// The resident memory of this process in MiB, shared pages divided (PSS).
func proportionalMemory() -> Int {
  guard let file = fopen("/proc/self/smaps_rollup", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 256)
  while fgets(&line, 256, file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    if text.hasPrefix("Pss:") { return (Int(text.filter(\.isNumber)) ?? 0) / 1024 }
  }
  return 0
}
