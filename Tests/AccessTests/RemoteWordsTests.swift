import Testing

@testable import Access

/// What a client sent, split as a shell splits it and asked for by a closed grammar.
@Suite struct RemoteWordsTests {
  @Test func wordsAreSplitAsAShellSplitsThem() throws {
    for (line, words) in [
      ("", []), ("   ", []), ("list", ["list"]), (" list\tlamp:red\n", ["list", "lamp:red"]),
      ("add '楼道 堆物' --site '佳美 3栋'", ["add", "楼道 堆物", "--site", "佳美 3栋"]),
      (#"add "楼道 堆物""#, ["add", "楼道 堆物"]), (#"a\ b c\\d"#, ["a b", #"c\d"#]),
      ("''", [""]), (#"a''b"c"'d'"#, ["abcd"]), (#"'a\b'"#, [#"a\b"#]), (#""a\b\"\\\$""#, [#"a\b"\$"#]),
      ("a\\\nb", ["ab"]), ("'a;b|c&d$e<f>g`'", ["a;b|c&d$e<f>g`"]),
      ("(a or b) *.x ~ #1 [x] !y {z}", ["(a", "or", "b)", "*.x", "~", "#1", "[x]", "!y", "{z}"]),
      ("list\u{3000}x", ["list\u{3000}x"]),
    ] as [(String, [String])] {
      #expect(try RemoteWords.split(line) == words, "\(line)")
    }
  }

  @Test func whatAShellWouldRunIsRefusedWithTheWordThatHasToBeQuoted() {
    for (line, refusal) in [
      ("list; id", .bare(";", in: "list;")), ("list | cat", .bare("|", in: "|")),
      ("list && id", .bare("&", in: "&&")),
      ("list due<2026-12-01", .bare("<", in: "due<2026-12-01")), ("list >x", .bare(">", in: ">x")),
      ("add $HOME", .bare("$", in: "$HOME")), ("add `id`", .bare("`", in: "`id`")),
      (#"add "$(id)""#, .bare("$", in: "$(id)")),
      ("add 'x", .openQuote("'")), (#"add "x"#, .openQuote("\"")), ("add \\", .openBackslash),
      ("add \u{1B}[31m", .control), ("add \u{0}", .control), ("list\rid", .control), ("list\r\nid", .control),
      ("add ;\u{301}id", .bare(";", in: ";\u{301}id")), (String(repeating: "x", count: 70_000), .tooLong),
    ] as [(String, RemoteWords.Refusal)] {
      #expect(throws: refusal, "\(line)") { try RemoteWords.split(line) }
    }
  }

  @Test func aClosedListOfWordsIsTaken() throws {
    func take(_ words: String...) throws -> [String] {
      try RemoteGrammar.arguments(words, life: ["pass", "submit"])
    }
    #expect(try take("list", "lamp:red") == ["list", "lamp:red"])
    #expect(try take("taizhang", "--lang", "zh", "pass", "17") == ["--lang", "zh", "pass", "17"])
    #expect(try take("forget", "17") == ["forget", "17"])
    #expect(try take("note", "17", "--", "--as") == ["note", "17", "--", "--as"])
    #expect(try take() == [] && take("--lang=en") == ["--lang=en"])
    for word in [
      "init", "demo", "restore", "upgrade", "backup", "access", "enter", "sh", "bash", "/bin/sh",
      "git-upload-pack",
      "taizhang2", "", "--as",
      "perl", "-c", "vi", "frobnicate", "taizhang",
    ] {
      #expect(throws: RemoteGrammar.Refusal.self, "\(word)") { try take("taizhang", word, "x") }
    }
    for option in [
      ["--as", "x"], ["--as=x"], ["--ledger", "/"], ["--ledger=/"], ["--generate-completion-script"],
    ] {
      #expect(throws: RemoteGrammar.Refusal.option(String(option[0].prefix { $0 != "=" }))) {
        try RemoteGrammar.arguments(["list"] + option, life: [])
      }
      #expect(throws: RemoteGrammar.Refusal.self) { try RemoteGrammar.arguments(option + ["list"], life: []) }
    }
    for words in [["check", "--repair"], ["check", "--against", "/etc/shadow"], ["check", "x"]] {
      #expect(throws: RemoteGrammar.Refusal.self) { try RemoteGrammar.arguments(words, life: []) }
    }
    #expect(throws: RemoteGrammar.Refusal.files("scp")) { try take("scp", "-t", ".") }
    #expect(throws: RemoteGrammar.Refusal.files("/usr/lib/openssh/sftp-server")) {
      try take("/usr/lib/openssh/sftp-server")
    }
  }
}
