import '@articulado/ui/room.css';
import { mountRoom } from '@articulado/editor/room';

const place = document.getElementById('room');
if (place) mountRoom(place);
