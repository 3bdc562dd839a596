import Console
import Foundation
import Glibc
import LedgerModel
import Testing
import Wording

@testable import Interface
@testable import Runtime
import Sample

/// Long texts in an editor of one's own: who may, what comes back, and what stays when the editor does not end well.
@Suite struct OwnEditorTests {
  private func text(_ sitting: Sitting) throws -> String {
    let form = try #require(sitting.state.dialogs.last as? FormLayer)
    return form.fields[form.focus].typed
  }

  // MARK: - On the screen

  @Test func ctrlXAndCtrlEAskForTheEditor() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("c '写了一半' ctrl-x")
    #expect(sitting.message.contains("再按 Ctrl-E"), "\(sitting.message)")
    // None is named before this screen.
    try sitting.press("ctrl-e")
    #expect(sitting.message.contains("EDITOR"), "\(sitting.message)")
    #expect(try text(sitting) == "写了一半")
    // Another key behind Ctrl-X means what it always does.
    try sitting.press("ctrl-x '。'")
    #expect(try text(sitting) == "写了一半。")
  }

  @Test(
    arguments: [
      (.written("周三清理\n拍了照"), "周三清理\n拍了照", "请保存"), (.killed("写到这里"), "草稿\n写到这里", "编辑器被中断"),
      (.killed("草稿,写到这里"), "草稿,写到这里", "编辑器被中断"),
      (.killed(""), "草稿", "没有改动"),
      (.ended(status: 1), "草稿", "保持原样"), (.failed(program: "vi", reason: "x"), "草稿", "打不开编辑器 vi"),
      (.notText, "草稿", "没有采用"), (.noShell, "草稿", "直接进入程序"), (.written("草稿"), "草稿", "没有改动"),
    ] as [(EditorOutcome, String, String)])
  func whatComesBackStandsInTheForm(_ outcome: EditorOutcome, _ stands: String, _ told: String) throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("c '草稿'")
    _ = sitting.state.finishEditing(outcome)
    #expect(try text(sitting) == stands)
    #expect(sitting.message.contains(told), "\(sitting.message)")
    // It is a form as before: what stands there is saved.
    try sitting.press("ctrl-s")
    let counter = try #require(sitting.counterUnderCursor)
    #expect(sitting.item(counter).notes.contains { $0.text == stands }, "\(sitting.picture)")
  }

  @Test func whatCameBackIsKeptAsADraft() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("c '草稿'")
    let effects = sitting.state.finishEditing(.written("写完了"))
    let kept = effects.compactMap { effect -> FormDraft? in
      if case .ask(.saveDraft(let draft, _)) = effect { draft } else { nil }
    }
    #expect(kept.first?.fields.values.contains("写完了") == true)
  }

  @Test func onlyTextsOfSeveralLinesAreForAnEditor() throws {
    var sitting = Sitting(SampleLedger.store())
    try sitting.press("n ctrl-x")
    #expect(sitting.message.contains("多行的文字") && sitting.bells == 1, "\(sitting.message)")
    #expect(!sitting.state.awaitsEditorKey)
  }

  /// Who came in by a key, or with another's login, starts no program in its name.
  @Test(arguments: ["key:phone", "taizhang", "root"]) func anothersLoginStartsNoEditor(_ login: String) throws
  {
    var state = AppState(
      ledger: SampleLedger.store().ledger, person: SampleLedger.clerk, login: login, language: .zh,
      depth: .eight,
      size: Size(columns: 80, rows: 24), now: SampleLedger.now, preferences: Sitting.tourSeen,
      opening: .items,
      ids: .counting())
    for key in try Key.script("c '草稿' ctrl-x") { _ = state.update(.key(key)) }
    #expect(state.session.message?.text.contains("请用自己的登录名") == true)
    var asked = false
    for effect in state.update(.key(.control("e"))) {
      if case .edit = effect { asked = true }
    }
    #expect(!asked && !state.awaitsEditorKey)
  }

  @Test func whoCameStraightInHasNoShell() {
    let own: (String) -> String? = { _ in nil }
    let forced: (String) -> String? = { $0 == "SSH_ORIGINAL_COMMAND" ? "" : nil }
    #expect(
      ExternalEditor.hasShell(own, startedBy: "bash")
        && ExternalEditor.hasShell(own, startedBy: "tmux: server"))
    #expect(!ExternalEditor.hasShell(forced, startedBy: "bash"))
    for parent in ["sshd", "sshd-session", "login", "su", "rbash"] {
      #expect(!ExternalEditor.hasShell(own, startedBy: parent), "\(parent)")
    }
    #expect(!ExternalEditor.hasShell(own, startedBy: nil))
    #expect(ExternalEditor.none.obstacle == .noneNamed)
    #expect(ExternalEditor.chosen(forced).obstacle == .noShell)
  }

  // MARK: - The editor itself

  /// A directory of its own with a program in it that plays the editor.
  private struct Desk {
    let path: String

    init(_ script: String) throws {
      path = FileManager.default.temporaryDirectory.path + "/desk-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: path + "/editor"))
      #expect(chmod(path + "/editor", 0o700) == 0)
    }

    var editor: ExternalEditor {
      ExternalEditor(words: ["/bin/sh", path + "/editor"], obstacle: nil, parent: path)
    }

    /// What lies there besides the program, which would be what was left behind.
    var left: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter {
        $0.hasPrefix("taizhang-")
      }
    }

    func read(_ name: String) -> String? { try? String(contentsOfFile: path + "/" + name, encoding: .utf8) }
  }

  @Test func whatIsWrittenComesBackAndNothingIsLeft() throws {
    let desk = try Desk(
      #"d=$(dirname "$0"); stat -c '%a' "$1" > "$d/mode"; stat -c '%a' "$(dirname "$1")" > "$d/folder""#
        + #"; cp "$1" "$1~"; printf '第二行\n' >> "$1""#)
    #expect(desk.editor.write("第一行") == .written("第一行\n第二行"))
    #expect(desk.read("mode") == "600\n" && desk.read("folder") == "700\n")
    #expect(desk.left.isEmpty)
    #expect(desk.editor.write("") == .written("第二行"))
    // Nor what an editor keeps in directories beside it.
    let keeping = try Desk(#"mkdir -p "$1.d/old"; cp "$1" "$1.d/old/copy"; ln -s / "$1.d/root""#)
    #expect(keeping.editor.write("第一行") == .written("第一行") && keeping.left.isEmpty)
  }

  @Test func anEditorThatDoesNotEndWellLosesNothing() throws {
    let ended = try Desk(#"printf 'x' > "$1"; exit 3"#)
    var whole = ended.editor
    whole.isLineGone = { false }
    #expect(whole.write("草稿") == .ended(status: 3) && ended.left.isEmpty)
    // When the line drops editors end so as well, and what was written is no less worth.
    var cut = ended.editor
    cut.isLineGone = { true }
    #expect(cut.write("草稿") == .killed("x") && ended.left.isEmpty)
    let killed = try Desk(#"printf '写到这里\n' > "$1"; kill -9 $$"#)
    #expect(killed.editor.write("草稿") == .killed("写到这里") && killed.left.isEmpty)
    let gone = try Desk(#"rm "$1"; kill -15 $$"#)
    #expect(gone.editor.write("草稿") == .killed("草稿") && gone.left.isEmpty)
  }

  @Test func whatIsNoTextIsNotTaken() throws {
    for script in [
      #"printf 'a\000b' > "$1""#, #"printf '\377\376' > "$1""#, #"rm "$1""#,
      #"rm "$1"; ln -s /etc/passwd "$1""#,
      #"rm "$1"; mkfifo "$1""#, #"head -c 2000000 /dev/zero | tr '\0' x > "$1""#,
    ] {
      let desk = try Desk(script)
      #expect(desk.editor.write("草稿") == .notText && desk.left.isEmpty, "\(script)")
    }
  }

  @Test func whatCannotBeStartedIsSaid() throws {
    let desk = try Desk("")
    let missing = ExternalEditor(words: ["/nirgends/vi"], obstacle: nil, parent: desk.path)
    guard case .failed("/nirgends/vi", let reason) = missing.write("草稿") else {
      Issue.record("it was started")
      return
    }
    #expect(!reason.isEmpty && desk.left.isEmpty)
    let homeless = ExternalEditor(words: ["/bin/true"], obstacle: nil, parent: "/nirgends")
    guard case .failed = homeless.write("草稿") else {
      Issue.record("a directory was made")
      return
    }
  }
}
