"""Bots in processes of their own, over HTTP on this machine: ours, and others that only echo."""
