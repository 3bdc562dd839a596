import LedgerModel

extension QueryError {
  /// What is wrong with the query and what may have been meant, in one line.
  public func text(_ language: Language) -> String {
    let names = suggestions.prefix(5)
    switch language {
    case .zh:
      return problem.chinese
        + (names.isEmpty ? problem.chineseHint : ",是不是:\(names.joined(separator: "、"))")
    case .en:
      return problem.english
        + (names.isEmpty ? problem.englishHint : "; perhaps \(names.joined(separator: ", "))")
    }
  }
}

extension QueryProblem {
  fileprivate var chinese: String {
    switch self {
    case .unknownField(let name): "没有“\(name)”这个查询字段"
    case .missingValue(let field): "“\(field.names.chinese[0])”后面缺少内容"
    case .unknownValue(let field, let value): "“\(field.names.chinese[0])”不能是“\(value)”"
    case .severalValues(let field, let value): "“\(field.names.chinese[0])”的“\(value)”有几种可能"
    case .notADate(let text): "“\(text)”不是日期"
    case .dateTooFar(let text): "“\(text)”太远:台账的日期在 1980 至 2099 年之间"
    case .notAJoin(let sign): "“\(sign)”不能连接条件"
    case .noField(let text): "“\(text)”前面缺少字段"
    case .notUnderstood(let text): "看不懂“\(text)”"
    case .noPattern(let text): "“\(text)”:不支持通配符和正则"
    case .notANumber(let text): "“\(text)”不是数字"
    case .shortNumber(let text): "“\(text)”没写年份,去年也有这个编号"
    case .timeOrNumber(let text): "“\(text)”是时间还是编号"
    case .emptyRange(let from, let to): "“\(from)”到“\(to)”之间什么也没有"
    case .notOrdered(let field): "“\(field.names.chinese[0])”不能比较大小"
    case .nobodyIsMe: "不知道您是谁:台账里没有您的登录名"
    case .missingOperand(let word): "“\(word)”后面缺少内容"
    case .notClosed(let mark): "“\(mark)”没有配对"
    case .tooDeep: "括号层数太多"
    case .tooLong(let limit): "查询太长:最多 \(limit) 个字"
    case .notOpened(let mark): "“\(mark)”前面没有配对的括号"
    }
  }

  /// What can be written there, where nothing similar is known.
  fileprivate var chineseHint: String {
    switch self {
    case .unknownField: ":可用 状态、责任人、点位、网格、类别、到期、灯 等"
    case .notADate: ":可写 今天、本周、周五、11-30"
    case .notANumber: ":请写数字"
    case .notAJoin: ":或者写 or,并且直接并列,否定写 not;要找这个符号请加引号"
    case .noField: ":写成 字段:内容,如 灯:红、到期<11-30;要找这个符号请加引号"
    case .notOrdered: ":直接写内容即可;要找这个符号请加引号"
    case .noPattern: ":直接写词即可,词在哪里都能找到;要找这些符号请加引号"
    default: ""
    }
  }

  fileprivate var englishHint: String {
    switch self {
    case .unknownField: ": there are state, owner, site, grid, category, due, lamp and others"
    case .notADate: ": write today, thisweek, fri, 11-30"
    case .notANumber: ": write figures"
    case .notAJoin: ": write or, nothing for and, not; in quotes it is looked for"
    case .noField: ": write field:value, as lamp:red or due<11-30; in quotes it is looked for"
    case .notOrdered: ": write the value alone; in quotes the signs are looked for"
    case .noPattern: ": write the word alone, it is found anywhere; in quotes the signs are looked for"
    default: ""
    }
  }

  fileprivate var english: String {
    switch self {
    case .unknownField(let name): "no field '\(name)' to ask for"
    case .missingValue(let field): "'\(field.names.english[0])' lacks its value"
    case .unknownValue(let field, let value): "'\(field.names.english[0])' cannot be '\(value)'"
    case .severalValues(let field, let value): "'\(value)' fits several of '\(field.names.english[0])'"
    case .notADate(let text): "'\(text)' is no date"
    case .dateTooFar(let text): "'\(text)' is too far off: dates of a ledger lie between 1980 and 2099"
    case .notAJoin(let sign): "'\(sign)' joins nothing"
    case .noField(let text): "'\(text)' lacks the field before it"
    case .notUnderstood(let text): "'\(text)' is not understood"
    case .noPattern(let text): "'\(text)': wildcards and patterns are not understood"
    case .notANumber(let text): "'\(text)' is no number"
    case .shortNumber(let text): "'\(text)' has no year, and last year had that number"
    case .timeOrNumber(let text): "'\(text)' may be a time or a number"
    case .emptyRange(let from, let to): "nothing lies between '\(from)' and '\(to)'"
    case .notOrdered(let field): "'\(field.names.english[0])' cannot be compared"
    case .nobodyIsMe: "'me' is nobody: the ledger does not know your login"
    case .missingOperand(let word): "something is missing behind '\(word)'"
    case .notClosed(let mark): "'\(mark)' is never closed"
    case .tooDeep: "parentheses are nested too deep"
    case .tooLong(let limit): "the query is too long: at most \(limit) characters"
    case .notOpened(let mark): "'\(mark)' closes nothing"
    }
  }
}
