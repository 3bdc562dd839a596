// The room is laid; its first tests follow.
