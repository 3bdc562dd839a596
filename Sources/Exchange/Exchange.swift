// The room is laid; its first walls follow.
