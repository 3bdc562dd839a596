#!/usr/bin/env bash
# The Debian package: scripts/package.sh [--binary FILE] [--version VERSION] [--output DIRECTORY]
#
# Builds the program so that it takes zlib and Expat from the system (about two minutes), or takes FILE, and puts the package
# into DIRECTORY (here, unless it is named). What it depends on, dpkg-shlibdeps says; manual page and completions the program
# prints itself. VERSION follows from the commit. Needs Swift and what README.md installs for building, and dpkg-dev.
set -euo pipefail
cd "$(dirname "$0")/.."

binary="" version="" output="$PWD"
while [ $# -gt 0 ]; do
  case $1 in
    --binary) binary="$(realpath -- "${2:?--binary FILE}")"; shift 2 ;;
    --version) version="${2:?--version VERSION}"; shift 2 ;;
    --output) mkdir -p "${2:?--output DIRECTORY}"; output="$(realpath -- "$2")"; shift 2 ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 64 ;;
  esac
done

# There are no numbered versions: a later commit is a later package.
seconds=$(git log -1 --format=%ct 2> /dev/null || date +%s)
if [ -z "$version" ]; then
  git rev-parse --quiet --verify HEAD > /dev/null || { echo "package.sh: no commit here: --version says which this is" >&2; exit 1; }
  version="0.$(date -u -d "@$seconds" +%Y%m%d.%H%M%S)+g$(git rev-parse --short=7 HEAD)"
  if [ -n "$(git status --porcelain --untracked-files=no)" ]; then
    seconds=$(date +%s)
    version="0.$(date -u -d "@$seconds" +%Y%m%d.%H%M%S)+changed"
  fi
fi
# Everything in the package bears the time of the commit, so that the same sources make the same package.
export SOURCE_DATE_EPOCH="$seconds"

built=""
if [ -z "$binary" ]; then
  built=yes
  TAIZHANG_SHARED_LIBRARIES=1 swift build -c release --product taizhang --scratch-path .build-package
  binary="$PWD/.build-package/release/taizhang"
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
root="$work/root" source="packaging/debian" documents="$work/root/usr/share/doc/taizhang"
umask 022
put() { install -D -m "$1" "$2" "$root/$3"; }

put 755 "$binary" usr/bin/taizhang
strip --strip-unneeded --remove-section=.comment --remove-section=.note "$root/usr/bin/taizhang"
program="$root/usr/bin/taizhang"
needed=$(readelf -d "$program" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p')
for library in libz.so.1 libexpat.so.1; do
  if grep -qx "$library" <<< "$needed"; then continue; fi
  if [ -n "$built" ]; then
    echo "package.sh: $library is not taken from the system, though it was built so: is its -dev package whole, and Package.swift's switch?" >&2
    exit 1
  fi
  echo "package.sh: $library is in the binary: a package to publish is built without --binary" >&2
done
if grep -q '^libswift' <<< "$needed"; then
  echo "package.sh: the binary needs Swift's libraries: Package.swift links it statically where it builds a release" >&2
  exit 1
fi

# Whoever may write where the loader looks for libraries decides what root runs.
paths=$(readelf -d "$program" | sed -nE 's/.*\((RPATH|RUNPATH)\).*\[(.*)\]/\2/p')
case $paths in
  '' | '$ORIGIN') ;;
  *) echo "package.sh: the binary looks for libraries in $paths: Package.swift links it statically where it builds a release" >&2; exit 1 ;;
esac

# What the program says of itself. Nothing around it is asked.
tell() { env -i LANG=C.UTF-8 PATH=/usr/bin:/bin HOME=/nonexistent "$program" "$@"; }
for language in en zh; do
  case $language in en) pages=usr/share/man/man1 ;; zh) pages=usr/share/man/zh_CN/man1 ;; esac
  mkdir -p "$root/$pages"
  tell manual "$language" | gzip -9n > "$root/$pages/taizhang.1.gz"
done
mkdir -p "$root"/usr/share/{bash-completion/completions,zsh/vendor-completions,fish/vendor_completions.d}
tell completions bash > "$root/usr/share/bash-completion/completions/taizhang"
tell completions zsh > "$root/usr/share/zsh/vendor-completions/_taizhang"
tell completions fish > "$root/usr/share/fish/vendor_completions.d/taizhang.fish"

put 644 "$source/backup" etc/taizhang/backup
put 644 "$source/taizhang-backup.service" usr/lib/systemd/system/taizhang-backup.service
put 644 "$source/taizhang-backup.timer" usr/lib/systemd/system/taizhang-backup.timer
put 644 "$source/lintian-overrides" usr/share/lintian/overrides/taizhang
# All accounts of the machine share it, as they share /tmp.
install -d -m 1777 "$root/var/lib/taizhang"

put 644 "$source/taizhang.cron" usr/share/doc/taizhang/examples/taizhang.cron
for page in README.md SECURITY.md; do put 644 "$page" "usr/share/doc/taizhang/$page"; done
install -d "$documents/docs/pictures" "$documents/schema"
install -m 644 docs/*.md "$documents/docs/"
install -m 644 docs/pictures/* "$documents/docs/pictures/"
install -m 644 Data/schema/*.json "$documents/schema/"
gzip -9nc CHANGELOG.md > "$documents/CHANGELOG.md.gz"
gzip -9n > "$documents/changelog.gz" << END
taizhang ($version) stable; urgency=medium

  * What has changed stands in CHANGELOG.md.

 -- The Taizhang authors <taizhang@localhost>  $(LC_ALL=C date -R -u -d "@$seconds")
END
# The licence of Unicode's data, as the file beside the data says it.
unicode=$(sed -n '/^COPYRIGHT AND PERMISSION/,$p' Data/readings.LICENSE | sed 's/^$/./; s/^/ /')
while IFS= read -r line; do
  if [ "$line" = @UNICODE@ ]; then printf '%s\n' "$unicode"; else printf '%s\n' "$line"; fi
done < "$source/copyright" > "$documents/copyright"

# dpkg-shlibdeps wants a source package around it.
mkdir -p "$work/debian" "$root/DEBIAN"
printf 'Source: taizhang\n\nPackage: taizhang\nArchitecture: any\n' > "$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O --ignore-missing-info "$program" 2> /dev/null | sed -n 's/^shlibs:Depends=//p')
[ -n "$depends" ] || { echo "package.sh: dpkg-shlibdeps does not say what the binary depends on" >&2; exit 1; }

architecture=$(dpkg --print-architecture)
size=$(du -k --apparent-size -s "$root" | cut -f1)
sed -e "s|@VERSION@|$version|; s|@ARCHITECTURE@|$architecture|; s|@SIZE@|$size|; s|@DEPENDS@|$depends|" \
  "$source/control.in" > "$root/DEBIAN/control"
echo /etc/taizhang/backup > "$root/DEBIAN/conffiles"
for script in postinst prerm postrm; do install -m 755 "$source/$script" "$root/DEBIAN/$script"; done
(cd "$root" && find usr etc -type f ! -path etc/taizhang/backup -print0 | LC_ALL=C sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"

package="$output/taizhang_${version}_$architecture.deb"
dpkg-deb --root-owner-group --build "$root" "$package" > /dev/null
echo "$package"
