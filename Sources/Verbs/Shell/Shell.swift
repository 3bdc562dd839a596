/// The shells that complete this program's words.
///
/// What a shell gets is only how it asks: `taizhang complete SHELL -- LINE`, the line up to the cursor. The first line of the
/// answer says who knows what could stand there (`Completion.Kind`), each one behind it is a word, for shells that show
/// more with a tab and what it is.
enum Shell: String, CaseIterable {
  case bash, zsh, fish

  /// What the shell is to read.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  /// The answer to a question of this shell.
  func lines(_ completion: Completion, for line: TypedLine) -> [String] {
    let words = completion.candidates.compactMap { candidate -> String? in
      switch self {
      case .bash: Self.inBash(candidate.text, line)
      case .zsh, .fish: candidate.told.isEmpty ? candidate.text : "\(candidate.text)\t\(candidate.told)"
      }
    }
    return [completion.kind.rawValue] + words
  }

  /// A word as bash puts it in place of what it takes for the one at the cursor: that begins behind the last `:` or `=`,
  /// outside of quotes, and nothing of it is quoted by bash itself.
  private static func inBash(_ text: String, _ line: TypedLine) -> String? {
    if let quote = line.quote {
      return quote == "'"
        ? text : text.reduce(into: "") { $0 += "\"\\$`".contains($1) ? "\\\($1)" : String($1) }
    }
    let typed = line.current
    let start = typed.lastIndex { ":=".contains($0) }.map { typed.index(after: $0) } ?? typed.startIndex
    let before = typed[..<start]
    guard text.hasPrefix(before) else { return nil }
    return text.dropFirst(before.count).reduce(into: "") { word, character in
      word += " \t\"'\\$`&|;<>()*?[]{}#!~".contains(character) ? "\\\(character)" : String(character)
    }
  }

  private static let bashScript = #"""
    # bash completion for taizhang
    _taizhang() {
      local kind line
      COMPREPLY=()
      {
        IFS= read -r kind || return 0
        while IFS= read -r line; do COMPREPLY+=("$line"); done
      } < <(command taizhang complete bash -- "${COMP_LINE:0:COMP_POINT}" 2> /dev/null)
      case $kind in
        files) compopt -o default 2> /dev/null ;;
        directories) compopt -o default -o dirnames 2> /dev/null ;;
        words)
          if [ "${#COMPREPLY[@]}" = 1 ]; then
            case ${COMPREPLY[0]} in *[:=]) compopt -o nospace 2> /dev/null ;; esac
          fi
          ;;
      esac
      return 0
    }
    complete -o nosort -F _taizhang taizhang
    """#

  private static let zshScript = #"""
    #compdef taizhang
    # zsh completion for taizhang
    _taizhang() {
      local -a answer plain open plain_told open_told
      local line word told
      answer=("${(@f)$(command taizhang complete zsh -- "${(j: :)words[1,CURRENT]}" 2> /dev/null)}")
      case ${answer[1]} in
        files) _files; return ;;
        directories) _files -/; return ;;
        words) ;;
        *) return 1 ;;
      esac
      for line in "${(@)answer[2,-1]}"; do
        word=${line%%$'\t'*}
        told=$word
        [[ $line == *$'\t'* ]] && told="$word  ${line#*$'\t'}"
        if [[ $word == *[:=] ]]; then open+=("$word"); open_told+=("$told")
        else plain+=("$word"); plain_told+=("$told"); fi
      done
      (( ${#plain} + ${#open} )) || return 1
      # -U: what fits by pinyin does not begin with what was typed.
      (( ${#plain} )) && compadd -U -V taizhang -l -d plain_told -a plain
      (( ${#open} )) && compadd -U -V taizhang -l -S '' -d open_told -a open
      return 0
    }
    # Read by hand or found on fpath.
    if [ "${funcstack[1]}" = _taizhang ]; then _taizhang "$@"; elif (( ${+functions[compdef]} )); then compdef _taizhang taizhang; fi
    """#

  private static let fishScript = #"""
    # fish completion for taizhang
    function __taizhang_complete
        set -l answer (command taizhang complete fish -- (commandline -cp | string collect) 2> /dev/null)
        switch "$answer[1]"
            case files
                __fish_complete_path (commandline -ct)
            case directories
                __fish_complete_directories (commandline -ct)
            case words
                test (count $answer) -gt 1; and printf '%s\n' $answer[2..-1]
        end
    end
    complete -c taizhang -f -k -a '(__taizhang_complete)'
    """#
}
