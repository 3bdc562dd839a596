#pragma once
// The wide-character functions are declared only with this (ncurses' own pkg-config flags do not reach SwiftPM).
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <term.h>
#include <wchar.h>

// Swift does not import macros with casts, and rejects C's mutable globals: both are wrapped here.

static const attr_t curses_bold = A_BOLD;
static const attr_t curses_dim = A_DIM;
static const attr_t curses_underline = A_UNDERLINE;
static const attr_t curses_inverse = A_REVERSE;

/// The window as large as the screen, after newterm.
static inline WINDOW *curses_whole_screen(void) { return stdscr; }

/// How many colours the terminal has, after start_color.
static inline int curses_colours(void) { return COLORS; }

/// Line drawing by its VT100 letter ('q' is a line across), as this terminal can draw it.
static inline const cchar_t *curses_line(unsigned char letter) { return &_nc_wacs[letter]; }

/// The columns ncurses gives the character; glibc declares it only for X/Open sources.
extern int wcwidth(wchar_t character);
