#!/usr/bin/env bash
# Makes the pictures of README and docs/walk.md from real frames: the release binary in tmux, on the sample as it is on
# the morning of a weekly meeting.
#   scripts/pictures.sh [DIRECTORY]            into docs/pictures, or elsewhere to compare; needs tmux and python3
#   TAIZHANG_BINARY names the program; without it .build-release/release/taizhang or .build/release/taizhang
set -euo pipefail
cd "$(dirname "$0")/.."
program="${TAIZHANG_BINARY:-}"
for built in .build-release/release/taizhang .build/release/taizhang; do
  [ -z "$program" ] && [ -x "$built" ] && program="$built"
done
[ -n "$program" ] || { echo "build first: make release" >&2; exit 1; }
program="$(realpath "$program")"
pictures="$(realpath -m "${1:-docs/pictures}")"
mkdir -p "$pictures"
scratch="$(mktemp -d)"
trap 'close_screen; rm -rf "$scratch"' EXIT
# The day is the sample's; what the hour hand of this machine shows does not matter.
export TAIZHANG_PRACTICE_CLOCK=2026-11-23T08:05:00+08:00 LANG=C.UTF-8 TERM=xterm-256color
unset NO_COLOR TAIZHANG_LEDGER TAIZHANG_LINES

terminal() { tmux -S "$scratch/tmux" -f /dev/null "$@"; }

# Ends the program and waits until it has put its files in order.
close_screen() {
  local pid
  pid="$(terminal display-message -p '#{pane_pid}' 2> /dev/null)" || return 0
  terminal kill-server
  while kill -0 "$pid" 2> /dev/null; do sleep 0.05; done
}

# Opens a screen of a new sample: LANGUAGE PERSON COLUMNS ROWS. The tour has been seen.
open_screen() {
  close_screen
  rm -rf "$scratch/ledger"
  "$program" demo --dir "$scratch/ledger" > /dev/null
  terminal new-session -d -x "$3" -y "$4" "exec '$program' --ledger '$scratch/ledger' --lang $1 --as '$2'"
  shows '\[(演练|practice)\].*08:05'
  shows '两分钟导览|two minutes'
  press Escape
  hides '两分钟导览|two minutes'
}

press() { terminal send-keys -t : "$@"; }
typed() { terminal send-keys -t : -l "$1"; }
seen() { terminal capture-pane -p -t :; }

# Waits until the screen shows, or no longer shows, what fits the expression.
shows() { await "" "$1"; }
hides() { await "-v" "$1"; }
await() {
  local tries
  for ((tries = 0; tries < 200; tries++)); do
    # shellcheck disable=SC2086
    if [ "$1" = -v ]; then seen | grep -qE "$2" || return 0; else seen | grep -qE "$2" && return 0; fi
    sleep 0.05
  done
  echo "waited in vain for $1 $2:" >&2
  seen >&2
  return 1
}

# Keeps the screen as a file, when two looks at it in a row were the same.
keep() {
  local file="$scratch/$1" last=""
  until terminal capture-pane -e -N -p -t : > "$file" && [ "$(cat "$file")" = "$last" ]; do
    last="$(cat "$file")"
    sleep 0.1
  done
}

# Keeps the screen and draws it: NAME TITLE.
draw() {
  keep "$1"
  scripts/picture.py "$2" "$scratch/$1" > "$pictures/$1.svg"
  echo "$pictures/$1.svg"
}

open_screen zh 周慧敏 80 24
draw overview.zh "The overview of a lead, in Chinese"
press 2
shows '未销号 .* 件'
draw items.zh "The list of open items, in Chinese"
press 8
shows '11-16'
press Enter
shows 'Ctrl-S'
press C-s
shows '按 Enter 开始'
press Enter
hides '按 Enter 开始'
press 5
shows '红灯'
draw meeting-red.zh "The weekly meeting: red lamps, one item after the other, in Chinese"

open_screen en 周慧敏 80 24
draw overview.en "The overview of a lead"
press 2
shows 'Number .*Owner'
draw items.en "The list of open items"
press s
shows 'Next step'
draw life-menu.en "What can be done next with an item, and why not the rest"

# The walk: docs/walk.md says it in words.
walk=()
step() { # NAME CAPTION
  keep "walk-$1"
  walk+=("$scratch/walk-$1=$2")
}
act_as() { # NAME
  press :
  shows 'Command'
  typed "as $1"
  shows "as $1"
  press Enter
  shows "Acting as $1"
}

open_screen en 周慧敏 80 24
press 2
shows 'Number .*Owner'
step open "2: the open items, the most urgent first"
press f
shows 'Query|Filter'
typed 'lamp:red'
shows 'lamp:red'
step query "f, then lamp:red: the query is answered as it is typed"
press Enter
hides 'Enter Confirm'
press Down Down Down
step red "Enter: red items; the fourth is overdue and nobody's"
press a
shows 'Assign 2026'
typed zm
shows '/ zm'
step assign "a: assign; zm finds 赵敏, who has five open items"
press Enter
shows 'Saved: assigned'
step assigned "Enter: saved; every other screen shows it now"
act_as 赵敏
press s
shows 'Next step'
step next "As 赵敏, s: what she can do next, and why not the rest"
press 2
shows 'What was done'
typed '杂物已清,通道恢复'
shows '通道恢复'
step submit "2: submit; what was done is asked, the quantity is there"
press C-s
shows 'Saved: submitted'
step submitted "Ctrl-S: saved; now a second person has to look"
act_as 何静
press s
shows 'Next step'
press 1
shows 'Check note'
typed '现场核查已清'
shows '现场核查已清'
step check "As 何静, s and 1: she was there, and passes it"
press C-s
shows 'Saved: passed'
step passed "Ctrl-S: ticked off; one red item less"
press u
shows 'Undone: passed'
step undone "u: her last change is taken back; the journal keeps both"
scripts/picture.py "From a red item to ticked off, and back by undo" "${walk[@]}" > "$pictures/walk.svg"
echo "$pictures/walk.svg"
