"""What the end-to-end and fault tests share: the wire, and daemons to talk to."""
