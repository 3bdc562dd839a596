import Testing
import Wording

@testable import LedgerModel
@testable import Queries

/// The fields of queries follow from the table of fields; what people and saved queries call them stays.
@Suite struct QueryFieldTests {
  /// Every name under which a query has asked for a field: none of them may ever mean another one, or nothing.
  static let names: [(QueryField, String)] = [
    (.number, "number no id 编号 序号 号"),
    (.title, "title 标题 事项 问题 问题描述"),
    (.text, "text description note notes 全文 内容 备注 进展"),
    (.category, "category cat 类别 问题类别 类型"),
    (.group, "group 大类 类组 分组"),
    (.severity, "severity priority pri 轻重 级别 紧急程度 严重程度"),
    (.difficulty, "difficulty 难易 难度"),
    (.labels, "label labels tag 标签 标记"),
    (.site, "site place 点位 点位名称 具体点位 地点 小区"),
    (.grid, "grid 网格"),
    (.address, "address 地址 位置"),
    (.source, "source from 来源 问题来源"),
    (.reference, "reference ref 外部编号 工单号 案件号"),
    (.reporter, "reporter 上报人 反映人 首问"),
    (.owner, "owner assignee 责任人 负责人 经办人"),
    (.helpers, "helper helpers 协办人 协办"),
    (.leader, "leader 分管领导 领导"),
    (.person, "person who 人员 谁"),
    (.unit, "unit 单位"),
    (.leadUnit, "lead leadunit 牵头单位 牵头 责任单位"),
    (.state, "state status 状态 整改状态"),
    (.lamp, "lamp light 灯 亮灯 灯色"),
    (.overdue, "overdue late 逾期天数 逾期"),
    (.reworkCount, "reworks rework 返工 返工次数"),
    (.returnCount, "returns return 退回 退回次数"),
    (.due, "due deadline 到期 期限 时限 整改时限 整改期限"),
    (.reportedAt, "reported created 上报 上报时间 上报日期 交办日期"),
    (.registeredAt, "registered 立案 立案时间 立案日期"),
    (.assignedAt, "assigned 派单 派单时间 派单日期"),
    (.submittedAt, "submitted 提交 提交时间 提交日期"),
    (.closedAt, "closed done 销号 销号日期 销号时间 完成时间 结案"),
    (.promised, "promised promise 承诺 承诺日期"),
    (.reviewOn, "review reviewon 复看 复看日期"),
    (.has, "has 有"),
    (.is, "is 是"),
    (.request, "request requests 申请 待批"),
    (.reason, "reason 挂账原因 原因"),
    (.reboundOf, "reboundof rebound 反弹自 反弹"),
    (.duplicateOf, "duplicateof duplicate 重复自 重复"),
    (.parent, "parent 上级 拆自"),
    (.jointAction, "joint action 联合执法 行动"),
    (.measures, "measures 整改措施"), (.legalBasis, "legalBasis 依据 法律依据"),
    (.supportingUnits, "supportingUnits 配合单位"),
    (.part(.field(.inspection)), "inspection 测评检查 测评 检查"),
    (.part(.field(.standard)), "standard 测评标准 标准"),
    (.part(.field(.indicator)), "indicator 测评指标 指标"),
    (.part(.field(.pointsLost)), "points pointslost 扣分 失分"),
  ]

  @Test func everyNameStaysUnderstood() {
    for (field, names) in Self.names {
      for name in names.split(separator: " ") { #expect(QueryField(named: String(name)) == field, "\(name)") }
    }
    #expect(Set(Self.names.map(\.0)).isSuperset(of: QueryField.allCases.filter { $0.kind != .text }))
  }

  /// What the table says of a use is so: a field of queries for each that has it, and none beside.
  @Test func theTableSaysWhatQueriesAskFor() {
    let parts = QueryField.allCases.compactMap { field in
      if case .part(let part) = field { part } else { nil }
    }
    #expect(Set(parts) == Set(ItemPart.all(.query)) && Set(parts).count == parts.count)
    #expect(Set(QueryField.allCases).count == QueryField.allCases.count)
  }

  /// A field that holds words of people needs only its declaration to be asked for.
  @Test(arguments: ItemField.allCases.filter { $0.spec.longest != nil && $0.spec.uses.contains(.query) })
  func aTextIsFoundByItsField(_ field: ItemField) throws {
    var ledger = Ledger()
    for (id, words) in [("i1", "水泥路面"), ("i2", "")] {
      var item = Item(id: RecordID(id))
      item.number = ItemNumber(year: 2026, counter: id == "i1" ? 1 : 2)
      item.title = "t"
      _ = item.set(field, .string(words))
      ledger.items.put(ItemRecord(item: item, versions: Versions(base: Version(replica: 0, sequence: 0))))
    }
    let scope = QueryScope(ledger: ledger, me: nil, now: QueryTestLedger.scope.now)
    func found(_ query: String) throws -> [Int] { try Query(query, in: scope).places(in: ledger.items) }
    for language in Language.allCases {
      let name = QueryField.part(.field(field)).names.offered(in: language)
      let (there, nowhere) = (try found("\(name):泥路"), try found("\(name):泥瓦"))
      #expect(there == [0] && nowhere.isEmpty, "\(name)")
      if field != .title {
        let unset = try found("\(name):none")
        #expect(unset == [1], "\(name)")
      }
    }
  }
}
