#!/usr/bin/env bash
# Installs the Debian package where no Swift is, works with it, upgrades it while a session is open, removes and purges it, and says
# what it saw: scripts/try-package.sh PACKAGE.deb [NEWER.deb] (as root; half a minute, with a fresh Debian of mmdebstrap or
# debootstrap, which take one more; TAIZHANG_ROOT=FILE.tar keeps that for the next time).
#
# Without NEWER.deb the same package is packed once more with a later version. Nothing outside of the fresh Debian is touched.
set -euo pipefail
package="$(realpath -- "${1:?PACKAGE.deb [NEWER.deb]}")"
newer="${2:+$(realpath -- "$2")}"
[ "$(id -u)" = 0 ] || { echo "try-package.sh: making a Debian to try it in takes root" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf --one-file-system "$work"' EXIT
root="$work/root"

# What it depends on comes with the fresh Debian, by the package's own word.
depends=$(dpkg-deb -f "$package" Depends | tr ',' '\n' | sed 's/|.*//; s/(.*//; s/ //g' | paste -sd,)
tarball="${TAIZHANG_ROOT:-$work/root.tar}"
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
if [ ! -s "$tarball" ]; then
  if command -v mmdebstrap > /dev/null; then
    mmdebstrap --quiet --variant=minbase --include="tmux,$depends" "$suite" "$tarball"
  else
    debootstrap --variant=minbase --include="tmux,$depends" "$suite" "$work/made" > /dev/null
    tar -C "$work/made" -cf "$tarball" .
  fi
fi
mkdir "$root"
tar -C "$root" -xf "$tarball" --exclude=./dev/*
cp "$package" "$root/one.deb"
if [ -n "$newer" ]; then
  cp "$newer" "$root/two.deb"
else
  dpkg-deb -R "$package" "$work/two"
  sed -i 's/^Version: .*/&+later/' "$work/two/DEBIAN/control"
  dpkg-deb --root-owner-group -Zgzip --build "$work/two" "$root/two.deb" > /dev/null
fi

cat > "$root/try.sh" << 'TRY'
set -uo pipefail
export LANG=C.UTF-8 TERM=xterm-256color DEBIAN_FRONTEND=noninteractive PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root
failed=0
saw() { if "${@:2}" > /tmp/said 2>&1; then echo "ok: $1"; else echo "NOT: $1"; sed 's/^/    /' /tmp/said | head -n 20; failed=1; fi; }
ledger=/srv/taizhang/ledger
as() { setpriv --reuid="$1" --regid="$1" --init-groups env HOME="/home/$1" "${@:2}"; }
screen() { tmux -L try "$@"; }
# Waits until the session shows a text, at most twenty seconds.
shows() {
  for _ in $(seq 200); do
    if screen capture-pane -p -t "$1" | grep -qF -- "$2"; then return 0; fi
    sleep 0.1
  done
  screen capture-pane -p -t "$1"
  return 1
}
title() { taizhang show "$1" --json | grep -o "\"text\": *\"$2\""; }
# The program file of the session, as the system names it.
running() {
  for process in /proc/[0-9]*/exe; do readlink "$process" 2> /dev/null; done | grep '^/usr/bin/taizhang'
}

echo "== install"
saw "there is no Swift here" sh -c '! command -v swift && ! find / -xdev -name "libswift*" | grep .'
saw "it installs" dpkg -i /one.deb
saw "its files are as they were packed" sh -c '[ -z "$(dpkg -V taizhang)" ]'
saw "it finds all its libraries" sh -c '! ldd /usr/bin/taizhang | grep "not found"'
saw "it is stripped" sh -c '[ "$(stat -c %s /usr/bin/taizhang)" -lt 40000000 ]'
saw "it runs" taizhang --version
saw "every account may keep its marks" [ "$(stat -c %a,%U /var/lib/taizhang)" = 1777,root ]
saw "/etc/taizhang/backup is a conffile" grep -q /etc/taizhang/backup /var/lib/dpkg/info/taizhang.conffiles
saw "the timer is switched on" test -L /etc/systemd/system/timers.target.wants/taizhang-backup.timer
saw "both manual pages are there" sh -c 'zcat /usr/share/man/man1/taizhang.1.gz | grep -q "taizhang pass" && zcat /usr/share/man/zh_CN/man1/taizhang.1.gz | grep -q "taizhang pass"'
saw "without a ledger completion is silent" sh -c '[ "$(taizhang complete bash -- "taizhang show " 2>&1)" = words ]'

echo "== an office"
groupadd office
for login in wang li; do useradd -m -s /bin/bash -G office "$login"; done
install -d -m 2770 -g office /srv/taizhang
saw "a ledger is made" taizhang init "$ledger" --name 和美社区整改台账
echo "$ledger" > /etc/taizhang/ledger
taizhang people add 王磊 --role worker --login wang > /dev/null
taizhang people add 李芳 --role clerk --login li > /dev/null
saw "a site is made" taizhang sites add 佳美二区
saw "li adds an item" as li taizhang add 楼道堆物 --site 佳美二区 --category 2101 --owner 王磊
saw "wang takes it up" as wang taizhang accept 1
mark=$(find /var/lib/taizhang -mindepth 1 -maxdepth 1 -type d)
saw "what they saved is marked for all of the office" [ "$(stat -c %a,%G "$mark")" = 2770,office ]
saw "Tab offers the open number" bash -c '
  . /usr/share/bash-completion/completions/taizhang
  COMP_LINE="taizhang show " COMP_POINT=14
  _taizhang && [ "${COMPREPLY[*]}" = 1 ]'
saw "wang's Tab, too, and writes nothing" sh -c '
  before=$(find /srv/taizhang /var/lib/taizhang -printf "%p %T@\n" | sort | sha256sum) &&
  setpriv --reuid=wang --regid=wang --init-groups env HOME=/home/wang taizhang complete bash -- "taizhang pass " | grep -qx 1 &&
  [ "$before" = "$(find /srv/taizhang /var/lib/taizhang -printf "%p %T@\n" | sort | sha256sum)" ]'

echo "== the nightly backup, as the unit calls it"
night() {
  env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin sh -c 'set -ea; . /etc/taizhang/backup
    sed -n "s/^ExecStart\(Pre\)\{0,1\}=//p" /usr/lib/systemd/system/taizhang-backup.service | while read -r line; do eval "$line"; done'
}
saw "it is made" night
saw "it lies where the settings say" sh -c 'ls /var/backups/taizhang/*.tar*'
saw "nobody else may look into it" [ "$(stat -c %a /var/backups/taizhang)" = 700 ]
saw "it can be brought back" taizhang restore /var/backups/taizhang/ /srv/taizhang/again
rm -rf /srv/taizhang/again
saw "the ledger is sound" taizhang check

echo "== an upgrade while a session is open"
screen -f /dev/null new-session -d -x 120 -y 30 -s /bin/sh 2> /dev/null || screen -f /dev/null new-session -d -x 120 -y 30
screen send-keys 'setpriv --reuid=wang --regid=wang --init-groups env HOME=/home/wang taizhang --lang en; echo "ended $?"' Enter
saw "the screen opens" shows : 和美社区
screen send-keys Escape
sleep 0.5
screen send-keys 2
saw "it shows the item" shows : 楼道堆物
sed -i 's/^KEEP=.*/KEEP=9d/' /etc/taizhang/backup
saw "the newer package installs" dpkg -i /two.deb
cp /tmp/said /tmp/upgrade
saw "it says that a session is open" grep -q '1 open sessions' /tmp/upgrade
saw "what the admin settled stays" grep -q '^KEEP=9d' /etc/taizhang/backup
saw "the session goes on with the program that it began with" [ "$(running)" = "/usr/bin/taizhang (deleted)" ]
saw "a colleague's change is taken by both" as li taizhang note 1 已电话告知
saw "the session says that there is a newer program" shows : 'The program was updated'
screen send-keys c
sleep 0.5
screen send-keys -l 已联系住户
screen send-keys C-s
saw "it saves as before" shows : 'Saved:'
saw "the newer program reads it" title 1 已联系住户

echo "== remove"
saw "it is removed while the session is open" dpkg -r taizhang
saw "the program is gone" sh -c '! test -e /usr/bin/taizhang'
screen send-keys c
sleep 0.5
screen send-keys -l 拆除中
screen send-keys C-s
saw "the session still saves" shows : 'Saved:'
screen send-keys : ; sleep 0.5; screen send-keys -l q; screen send-keys Enter
saw "it ends as ever" shows : 'ended 0'
saw "settings, ledger, marks and backups stay" ls /etc/taizhang/backup /etc/taizhang/ledger "$ledger/FORMAT" "$mark" /var/backups/taizhang
saw "installed again it is as it was" dpkg -i /two.deb
saw "with the admin's settings" grep -q '^KEEP=9d' /etc/taizhang/backup
saw "and all that was saved" title 1 拆除中

echo "== purge"
# The worst case: a ledger in the very directory of the marks.
taizhang init /var/lib/taizhang/ledger --name 另一本 > /dev/null
before=$(find "$ledger" /var/lib/taizhang/ledger /var/backups/taizhang -type f -exec sha256sum {} + | sort | sha256sum)
saw "it is purged" dpkg -P taizhang
cat /tmp/said > /tmp/purge
saw "it says which ledger stays" grep -q "the ledger stays: $ledger" /tmp/purge
saw "its settings are gone" sh -c '! test -e /etc/taizhang'
saw "its marks are gone" sh -c "! test -e $mark"
saw "no ledger and no backup has lost a byte" [ "$before" = "$(find "$ledger" /var/lib/taizhang/ledger /var/backups/taizhang -type f -exec sha256sum {} + | sort | sha256sum)" ]
saw "dpkg knows nothing of it any more" sh -c '! dpkg -s taizhang'
saw "after a new installation the ledger opens" sh -c "dpkg -i /two.deb && taizhang --ledger $ledger check"

screen kill-server 2> /dev/null
[ "$failed" = 0 ] && echo "all as it should be"
exit "$failed"
TRY

# Its own mounts and processes: what is left running ends with it.
unshare --mount --pid --fork --kill-child sh -c '
  mount -t proc proc "$1/proc"
  mkdir -p "$1/dev/pts" "$1/dev/shm"
  for node in null zero full random urandom tty; do touch "$1/dev/$node" && mount --bind "/dev/$node" "$1/dev/$node"; done
  mount -t devpts -o newinstance,ptmxmode=0666,mode=620 devpts "$1/dev/pts"
  ln -sf pts/ptmx "$1/dev/ptmx"
  ln -sfn /proc/self/fd "$1/dev/fd"
  exec chroot "$1" /bin/bash /try.sh' sh "$root"
