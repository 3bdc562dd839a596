import LedgerModel
import Wording

extension PaperContext {
  /// The problems of a bulletin, a line for each kind with its examples.
  func lines(of problems: [BulletinProblem], _ occasion: BulletinOccasion) -> [String] {
    problems.map { problem in
      let group = problem.group.map(vocabulary.group) ?? words.summary.noGroup
      return words.bulletin.problem(group, problem, problem.examples.map(told), occasion)
    }
  }

  private func told(_ example: BulletinExample) -> String {
    let about = [example.site, example.owner, example.daysLate.map(words.bulletin.late) ?? ""]
    let list = about.filter { !$0.isEmpty }.joined(separator: words.comma)
    return words.item(example.number, words.within(example.title))
      + (list.isEmpty ? "" : words.brackets(list))
  }

  /// What a bulletin asks for, a line for each person and day.
  func lines(of demands: [BulletinDemand]) -> [String] {
    demands.map { demand in
      let items = demand.items.map { words.item($0.number, words.within($0.title)) }
      return words.bulletin.demand(of: demand.owner, items, by: day(demand.until))
    }
  }
}

extension Document {
  /// Names the lists of a bulletin that say nothing and can be written nevertheless: a chair may demand what no figure
  /// does. An issued one stays as it is.
  mutating func addUnsaid(of bulletin: Bulletin) {
    guard bulletin.issuedAt == nil else { return }
    for part in [PaperPart.problems, .demands] where !paragraphs.contains(where: { $0.part == part }) {
      paragraphs.append(PaperParagraph(part, generated: ""))
    }
  }
}
