import Foundation
import LedgerModel
import Testing

/// Every action of an item's life by its command, each on an item in a state that it is possible from.
///
/// The menu of the screen has its own table (LifeMenuTests). What is special about an action's way or call stands here;
/// another one is called as its declaration says. Every text that an action asks for is typed, and said by `log`.
@Suite(.ownThread) struct ActionVerbTests {
  /// How an item comes to where an action is possible, and the command that takes it.
  private static func script(_ kind: ActionKind) -> (way: [[String]], by: String, command: [String]) {
    let submit = ["--as", "王磊", "submit", "1", "--note", "已清"]
    let ask = ["--as", "王磊", "extend", "1", "--until", "+60", "--reason", "住户外出"]
    let suspend = ["--as", "赵敏", "suspend", "1", "--reason", "season", "--until", "+30"]
    let refer = ["--as", "赵敏", "refer", "1", "--to", "街道", "--until", "+30", "--reason", "权限"]
    let report = ["--as", "王磊", "add", "占道", "--address", "路口", "--source", "resident"]
    let twin = ["add", "另一件", "--site", "佳美二区", "--category", "2101"]
    return switch kind {
    case .register: ([report], "李芳", ["register", "1", "--category", "2101"])
    case .merge: ([report, twin], "李芳", ["merge", "1", "2"])
    case .assign: ([added()], "李芳", ["assign", "1", "李芳"])
    case .submitOnTheSpot:
      ([report], "王磊", ["submit", "1", "--on-the-spot", "--quantity", "1处", "--note", "当场清走"])
    case .pass: ([added(), submit], "李芳", ["pass", "1", "--note", "合格"])
    case .fail: ([added(), submit], "李芳", ["fail", "1", "--reason", "还有"])
    case .promise: ([late()], "李芳", ["promise", "1", "--until", "+3", "--reason", "等材料"])
    case .resume: ([added(), suspend], "赵敏", ["resume", "1", "--reason", "天晴"])
    case .takeBack: ([added(), refer], "赵敏", ["resume", "1", "--reason", "自己办"])
    case .grant: ([added(), ask], "赵敏", ["grant", "1"])
    case .refuse: ([added(), ask], "赵敏", ["refuse", "1", "--reason", "抓紧"])
    case .supervise: ([added()], "李芳", ["supervise", "1", "--until", "+3"])
    case .handOver: ([added()], "李芳", ["handover", "1", "--to", "李芳", "--reason", "换岗"])
    case .reopen:
      (
        [added(), submit, ["--as", "李芳", "pass", "1", "--note", "合格"]], "赵敏",
        ["reopen", "1", "--reason", "又有了"]
      )
    default: (kind.spec.from[0] == .reported ? [report] : [added()], actor(kind), command(kind))
    }
  }

  /// Who may, of those who have such an item.
  private static func actor(_ kind: ActionKind) -> String {
    switch kind.spec.who {
    case .owner, .ownerOrHelper, .finder: "王磊"
    case .role(.clerk), .checker: "李芳"
    case .role, .ownerOr: "赵敏"
    }
  }

  /// The action's word with an option for all that it must have.
  private static func command(_ kind: ActionKind) -> [String] {
    [kind.rawValue.lowercased(), "1"]
      + kind.spec.asks.filter { ![.may, .kept, .inCommand].contains($0.need) }.flatMap { question in
        question.parameter.spec.option.map { ["--" + $0, typed(for: question.parameter)] } ?? []
      }
  }

  /// The texts that an action asks for, as a command gives them; those that it leaves out are added to it.
  private static func texts(of kind: ActionKind, in command: inout [String]) -> [String] {
    kind.spec.asks.compactMap { question in
      guard case .text = question.parameter.spec.kind, let option = question.parameter.spec.option else {
        return nil
      }
      if let place = command.firstIndex(of: "--" + option) { return command[place + 1] }
      command += ["--" + option, typed(for: question.parameter)]
      return typed(for: question.parameter)
    }
  }

  private static func typed(for parameter: ActionParameter) -> String {
    switch parameter.spec.kind {
    case .date: "+60"
    case .word(.suspensionReason): "season"
    case .word(.returnReason): "notMyDuty"
    case .word: "normal"
    case .person, .people: "李芳"
    default: "按规定办理(\(parameter.rawValue))"
    }
  }

  private static func added() -> [String] {
    ["add", "楼道堆物", "--site", "佳美二区3栋", "--category", "2101", "--owner", "王磊"]
  }

  /// Overdue since last year, as an import brings it.
  private static func late() -> [String] { ["import", "late.csv"] }

  @Test(arguments: ActionKind.allCases)
  func everyActionHasItsCommand(kind: ActionKind) throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    let file = ledger.scratch.path + "/late.csv"
    let text = "点位名称,问题描述,问题类别,责任人,整改时限\n佳美二区,雨棚,私搭乱建,王磊,2025-03-01\n"
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    let (way, by, given) = Self.script(kind)
    var command = given
    let said = Self.texts(of: kind, in: &command)
    for step in way {
      let ended = try Program.run(
        ["--ledger", ledger.path] + step.map { $0 == "late.csv" ? file : $0 })
      #expect(ended.status == 0, "\(step): \(ended.complaint)")
    }
    let ended = try Program.run(["--ledger", ledger.path, "--as", by] + command)
    // Near the end of the last year whose holidays are known a limit may run into the next one, and that is said.
    let complaints = ended.faults.filter { !$0.contains("calendar import") }
    #expect(ended.status == 0 && complaints.isEmpty, "\(command): \(ended.complaint)")
    let log = try #require(try ledger.do("log", "1", "--json").json as? [[String: Any]])
    #expect(log.last?["verb"] as? String == kind.action.rawValue)
    for lang in ["zh", "en"] {
      let told = try #require(try ledger.run("log", "1", lang: lang).lines.last)
      for text in said { #expect(told.ranges(of: text).count == 1, "\(kind): \(text): \(told)") }
    }
    // Nobody who only looks may do it: the command says so in one line, and nothing is written.
    try ledger.do("undo", "--as", by)
    try ledger.do("people", "add", "周望", "--role", "viewer")
    let refused = try Program.run(["--ledger", ledger.path, "--as", "周望"] + command)
    #expect(refused.status == 1 && refused.faults.count == 1 && refused.output.isEmpty)
  }

  /// The help of every action's command says what the action asks for, in brackets what may be left out.
  @Test(arguments: ActionKind.allCases)
  func theHelpSaysWhatTheActionAsksFor(kind: ActionKind) throws {
    let command = [.submitOnTheSpot: "submit", .takeBack: "resume"][kind] ?? kind.rawValue.lowercased()
    let usage = try Program.run([command, "--help"]).output
    for question in kind.spec.asks {
      guard let option = question.parameter.spec.option else { continue }
      #expect(usage.contains("--\(option) "), "\(kind): \(usage)")
      // What may be left out is no mistake of the call; what must be there may still be said by the plan.
      if [.may, .kept, .inCommand].contains(question.need), kind != .supervise {
        #expect(usage.contains("[--\(option) "), "\(kind): \(option)")
      }
    }
  }

  /// What is no part of the life's menu: a note, evidence, a highlight.
  @Test func notesEvidenceAndHighlightsHaveTheirCommands() throws {
    let ledger = try TestLedger()
    try ledger.furnish()
    try ledger.do("add", "楼道堆物", "--site", "佳美二区3栋", "--category", "2101", "--owner", "王磊")
    let photo = ledger.scratch.path + "/photo.jpg"
    try "ÿØÿ".write(toFile: photo, atomically: false, encoding: .isoLatin1)
    for (action, command) in [
      (Action.note, ["note", "1", "已联系"]), (.evidence, ["evidence", "1", "--before", photo]),
      (.highlight, ["highlight", "1", "居民自己动手"]),
    ] {
      let ended = try Program.run(["--ledger", ledger.path, "--as", "李芳"] + command)
      #expect(ended.status == 0, "\(command): \(ended.complaint)")
      let log = try #require(try ledger.do("log", "1", "--json").json as? [[String: Any]])
      #expect(log.last?["verb"] as? String == action.rawValue)
    }
    #expect(try ledger.do("show", "1", "--json").output.contains("居民自己动手"))
  }
}
