/// The names under which a file may leave the ledger, so that it never meets another.
enum ExchangeName {
  /// The name, then the same with a number before its ending: 台账.csv, 台账-2.csv, 台账-3.csv.
  static func candidates(_ name: String) -> some Sequence<String> {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (1...9999).lazy.map { $0 == 1 ? name : "\(name[..<dot])-\($0)\(name[dot...])" }
  }
}
